package dev.lately.kill;

import dev.lately.subscription.Deliveries;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Deliveries before and after each write of which the process may stand still.
record WatchedDeliveries(Deliveries kept, Standstill standstill) implements Deliveries {
  @Override
  public void plan(List<Plan> plans) {
    List<Long> mine =
        plans.stream()
            .map(plan -> plan.deliveries().getFirst().subscription())
            .filter(standstill::isAbout)
            .toList();
    if (!mine.isEmpty()) {
      standstill.at(Step.DUE_READ, Step.PROCESS);
    }
    kept.plan(plans);
    mine.forEach(subscription -> standstill.pass(Step.PLANNED, subscription));
    if (!mine.isEmpty()) {
      standstill.at(Step.PLANNED, Step.PROCESS);
    }
  }

  @Override
  public Optional<Delivery> find(long subscription, LocalDate date) {
    return kept.find(subscription, date);
  }

  @Override
  public boolean settle(Delivery from, Outcome to, Instant now) {
    before(to, from.subscription());
    boolean written = kept.settle(from, to, now);
    after(to, from.subscription());
    return written;
  }

  private void before(Outcome to, long subscription) {
    switch (to) {
      case Outcome.Sending _ -> standstill.at(Step.WRITTEN, subscription);
      case Outcome.Sent _ -> standstill.at(Step.CAME, subscription);
      case Outcome.Planned _ -> standstill.at(Step.REFUSED_FOR_NOW, subscription);
      case Outcome.Uncertain _ -> standstill.at(Step.BEFORE_READ_BACK, subscription);
      case Outcome.Skipped _, Outcome.Failed _ -> {}
    }
  }

  private void after(Outcome to, long subscription) {
    if (standstill.isAbout(subscription)) {
      switch (to) {
        case Outcome.Sending _ -> sending(subscription);
        case Outcome.Sent _ -> reached(Step.SENT, subscription);
        case Outcome.Planned _ -> standstill.pass(Step.PUT_OFF, subscription);
        case Outcome.Uncertain _, Outcome.Skipped _, Outcome.Failed _ -> {}
      }
    }
  }

  private void sending(long subscription) {
    standstill.awaitFailure(standstill.channel(subscription));
    reached(Step.SENDING, subscription);
  }

  private void reached(Step step, long subscription) {
    standstill.pass(step, subscription);
    standstill.at(step, subscription);
  }

  @Override
  public List<Delivery> last(long subscription, int most) {
    return kept.last(subscription, most);
  }

  @Override
  public List<Delivery> open() {
    return kept.open();
  }
}
