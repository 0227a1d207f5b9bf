package dev.lately.store;

import dev.lately.subscription.DayCounts;
import dev.lately.subscription.DayCountsContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcDayCountsTest {
  @Nested
  class InAFile extends DayCountsContract {
    @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.inAFile();

    @Override
    protected DayCounts counts() {
      return new JdbcDayCounts(DATABASE.get());
    }
  }

  @Nested
  class OnAServer extends DayCountsContract {
    @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.onAServer();

    @Override
    protected DayCounts counts() {
      return new JdbcDayCounts(DATABASE.get());
    }
  }
}
