package dev.lately.store;

import dev.lately.subscription.Subscriptions;
import dev.lately.subscription.SubscriptionsContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcSubscriptionsTest {
  @Nested
  class InAFile extends SubscriptionsContract {
    @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.inAFile();

    @Override
    protected Subscriptions subscriptions() {
      return new JdbcSubscriptions(DATABASE.get());
    }
  }

  @Nested
  class OnAServer extends SubscriptionsContract {
    @RegisterExtension static final OpenDatabase DATABASE = OpenDatabase.onAServer();

    @Override
    protected Subscriptions subscriptions() {
      return new JdbcSubscriptions(DATABASE.get());
    }
  }
}
