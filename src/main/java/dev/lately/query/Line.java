package dev.lately.query;

import dev.lately.model.SourceName;
import dev.lately.model.SourceState;
import dev.lately.model.Trouble;
import dev.lately.provider.ProviderException;
import dev.lately.provider.Toll;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way to one source's vendor: every question runs on a virtual thread of its own, each of its
/// calls waits for the account's budget and for the end of a refusal, and is not made while the
/// vendor rests.
final class Line {
  /// How often a call is made that the vendor refuses for now, before that is its outcome.
  private static final int ROUNDS = 3;

  private static final Logger LOG = LoggerFactory.getLogger(Line.class);

  private final SourceName name;
  private final Budget budget;
  private final Breaker breaker;
  private final Pace pace;
  private final Budget.Share share;

  Line(SourceName name, Budget budget, Pace pace) {
    this.name = name;
    this.budget = budget;
    this.breaker = new Breaker(name.value(), pace.clock());
    this.pace = pace;
    this.share = Budget.Share.WHOLE;
  }

  private Line(Line other, Breaker breaker, Budget.Share share) {
    this.name = other.name;
    this.budget = other.budget;
    this.breaker = breaker;
    this.pace = other.pace;
    this.share = share;
  }

  /// The same way for what people may ask in any number: it leaves half of the budget to the rest.
  Line sparing() {
    return new Line(this, breaker, Budget.Share.HALF);
  }

  /// The same way for what nobody waits for: it leaves three quarters of the budget to the rest,
  /// and that its calls fail keeps nobody's back.
  Line leisurely() {
    return new Line(this, new Breaker(name + " at leisure", pace.clock()), Budget.Share.QUARTER);
  }

  /// Whether the vendor is not known to be down.
  boolean isUp() {
    return breaker.isClosed();
  }

  /// Starts a call and returns at once.
  <T> Load<T> start(Supplier<T> call) {
    Load<T> load = new Load<>(pace);
    Thread.ofVirtual().name("ask-", 0).start(() -> load.run(() -> answer(call, load)));
    return load;
  }

  private <T> T answer(Supplier<T> call, Load<T> load) throws InterruptedException {
    for (int round = 1; ; round++) {
      try {
        return once(call, load);
      } catch (ProviderException failure) {
        if (!(failure.trouble() instanceof Trouble.RateLimited) || round == ROUNDS) {
          LOG.info(
              "{} {} did not answer: {}",
              failure.trouble().reference(name),
              name,
              failure.trouble());
          throw failure;
        }
      }
    }
  }

  private <T> T once(Supplier<T> call, Load<T> load) throws InterruptedException {
    breaker.enter();
    Optional<ProviderException> outcome = Optional.empty();
    try {
      await(load);
      return Toll.collect(new Gate(() -> pay(load)), call);
    } catch (ProviderException failure) {
      outcome = Optional.of(failure);
      heed(failure);
      throw failure;
    } finally {
      breaker.leave(outcome);
    }
  }

  private void heed(ProviderException failure) {
    if (failure.trouble() instanceof Trouble.RateLimited(Instant until)) {
      budget.refuse(until);
    }
  }

  private void await(Load<?> load) throws InterruptedException {
    for (Optional<Budget.Wait> wait = take(); wait.isPresent(); wait = take()) {
      load.waits(wait.get());
      pace.waiting().until(wait.get().until());
    }
    load.goesOn();
  }

  private Optional<Budget.Wait> take() {
    return budget.take(share);
  }

  private void pay(Load<?> load) {
    try {
      await(load);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new ProviderException(new Trouble.Unreachable("the question was called off"));
    }
  }

  /// Passes the first HTTP call of a question, which is paid, and has each of the others pay.
  private static final class Gate implements Runnable {
    private final Runnable toll;
    private boolean paid = true;

    Gate(Runnable toll) {
      this.toll = toll;
    }

    @Override
    public void run() {
      if (!paid) {
        toll.run();
      }
      paid = false;
    }
  }

  /// Makes a call at once that nobody waits for.
  ///
  /// @throws ProviderException also when it would take from others' half of the budget, or the
  ///   vendor rests
  <T> T inPassing(Supplier<T> call) {
    payInPassing();
    try {
      return Toll.collect(new Gate(this::payInPassing), call);
    } catch (ProviderException failure) {
      heed(failure);
      throw failure;
    }
  }

  private void payInPassing() {
    Optional<Trouble> hindrance =
        breaker.isClosed()
            ? budget.take(Budget.Share.HALF).map(Budget.Wait::why)
            : Optional.of(new Trouble.Resting(breaker.rest().orElse(pace.clock().instant())));
    if (hindrance.isPresent()) {
      throw new ProviderException(hindrance.get());
    }
  }

  /// Whether such a call may be made now.
  boolean isPassable() {
    return isIdle() && breaker.isClosed();
  }

  /// From when a call may be made, where it may not be made now.
  Optional<Instant> due() {
    return Stream.of(budget.due(Budget.Share.WHOLE).map(Budget.Wait::until), breaker.rest())
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  /// Whether a call may be made that leaves half of the budget to others: one that nobody asked for
  /// yet, or one of many that a single person's question takes.
  boolean isIdle() {
    return spared().isEmpty();
  }

  /// What the account may still call.
  SourceState.Allowance allowance() {
    return budget.left();
  }

  /// Why and until when such a call may not be made.
  Optional<Budget.Wait> spared() {
    return budget.due(Budget.Share.HALF);
  }
}
