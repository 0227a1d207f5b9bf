package dev.lately.store;

import dev.lately.subscription.Deliveries;
import dev.lately.subscription.DeliveriesContract;
import dev.lately.subscription.Subscriptions;

@OnBothDatabases
class JdbcDeliveriesTest extends DeliveriesContract {
  private final OpenDatabase database;

  JdbcDeliveriesTest(OpenDatabase database) {
    this.database = database;
  }

  @Override
  protected Subscriptions subscriptions() {
    return new JdbcSubscriptions(database.get());
  }

  @Override
  protected Deliveries deliveries() {
    return new JdbcDeliveries(database.get());
  }
}
