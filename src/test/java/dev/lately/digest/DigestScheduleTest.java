package dev.lately.digest;

import dev.lately.store.Database;
import dev.lately.store.OpenDatabase;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class DigestScheduleTest {
  @Nested
  class InAFile extends DigestScheduleContract {
    @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.inAFile();

    @Override
    protected Database database() {
      return DATABASE.get().forWork();
    }
  }

  @Nested
  class OnAServer extends DigestScheduleContract {
    @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.onAServer();

    @Override
    protected Database database() {
      return DATABASE.get().forWork();
    }
  }
}
