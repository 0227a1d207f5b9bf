package dev.lately.subscription;

class MemoryDeliveriesTest extends DeliveriesContract {
  private final MemorySubscriptions subscriptions = new MemorySubscriptions();
  private final MemoryDeliveries deliveries = new MemoryDeliveries(subscriptions);

  @Override
  protected Subscriptions subscriptions() {
    return subscriptions;
  }

  @Override
  protected Deliveries deliveries() {
    return deliveries;
  }
}
