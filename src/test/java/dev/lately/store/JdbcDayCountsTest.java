package dev.lately.store;

import dev.lately.subscription.DayCounts;
import dev.lately.subscription.DayCountsContract;

@OnBothDatabases
class JdbcDayCountsTest extends DayCountsContract {
  private final OpenDatabase database;

  JdbcDayCountsTest(OpenDatabase database) {
    this.database = database;
  }

  @Override
  protected DayCounts counts() {
    return new JdbcDayCounts(database.get());
  }
}
