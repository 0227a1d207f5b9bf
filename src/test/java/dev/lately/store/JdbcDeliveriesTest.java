package dev.lately.store;

import dev.lately.subscription.Deliveries;
import dev.lately.subscription.DeliveriesContract;
import dev.lately.subscription.Subscriptions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcDeliveriesTest {
  @Nested
  class InAFile extends DeliveriesContract {
    @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.inAFile();

    @Override
    protected Subscriptions subscriptions() {
      return new JdbcSubscriptions(DATABASE.get());
    }

    @Override
    protected Deliveries deliveries() {
      return new JdbcDeliveries(DATABASE.get());
    }
  }

  @Nested
  class OnAServer extends DeliveriesContract {
    @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.onAServer();

    @Override
    protected Subscriptions subscriptions() {
      return new JdbcSubscriptions(DATABASE.get());
    }

    @Override
    protected Deliveries deliveries() {
      return new JdbcDeliveries(DATABASE.get());
    }
  }
}
