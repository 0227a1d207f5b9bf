package dev.lately.digest;

import dev.lately.subscription.Deliveries;
import dev.lately.subscription.Subscriptions;

/// What is kept: who wants a digest, and what became of each.
public record Books(Subscriptions subscriptions, Deliveries deliveries) {}
