package dev.lately.store;

import dev.lately.subscription.Subscriptions;
import dev.lately.subscription.SubscriptionsContract;

@OnBothDatabases
class JdbcSubscriptionsTest extends SubscriptionsContract {
  private final OpenDatabase database;

  JdbcSubscriptionsTest(OpenDatabase database) {
    this.database = database;
  }

  @Override
  protected Subscriptions subscriptions() {
    return new JdbcSubscriptions(database.get());
  }
}
