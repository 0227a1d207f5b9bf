package dev.lately.subscription;

import java.time.Instant;
import java.time.LocalDate;

/// The digest of one subscription for one local date, and what became of it. There is at most one.
///
/// `first` is the earliest date whose day it tells of: earlier than `date` when several missed days
/// became one message.
public record Delivery(
    long subscription, LocalDate date, LocalDate first, Instant due, Outcome outcome, Instant at) {

  public Delivery with(Outcome other, Instant now) {
    return new Delivery(subscription, date, first, due, other, now);
  }
}
