package dev.lately.subscription;

class MemorySubscriptionsTest extends SubscriptionsContract {
  private final MemorySubscriptions subscriptions = new MemorySubscriptions();

  @Override
  protected Subscriptions subscriptions() {
    return subscriptions;
  }
}
