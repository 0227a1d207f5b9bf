package dev.lately.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.lately.simulator.town.Dice;
import dev.lately.simulator.vendor.Answer;
import dev.lately.simulator.vendor.Call;
import dev.lately.simulator.vendor.Premises;
import dev.lately.simulator.vendor.Vendor;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.function.UnaryOperator;

/// Where calls come in: counts them, lets the fault of the hour at them, and answers.
final class Door implements HttpHandler {
  private final Vendor vendor;
  private final Premises premises;
  private final FaultSwitch faults;
  private final CallLog log;
  private final Control control;
  private volatile boolean closed;

  Door(Vendor vendor, Premises premises, FaultSwitch faults, CallLog log) {
    this.vendor = vendor;
    this.premises = premises;
    this.faults = faults;
    this.log = log;
    this.control = new Control(premises, faults, log);
  }

  Vendor vendor() {
    return vendor;
  }

  /// Lets go of every call that hangs, is late or drips.
  void close() {
    closed = true;
    faults.set(Fault.NONE);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Call call = Call.read(exchange);
    if (call.path().startsWith(Control.PATH)) {
      control.answer(call).send(exchange, UnaryOperator.identity());
      return;
    }
    log.count(vendor.endpoint(call));
    Fault fault = faults.fault();
    before(fault);
    answer(fault, call).send(exchange, wire(fault));
  }

  private void before(Fault fault) throws IOException {
    if (fault instanceof Fault.Latency late) {
      pause(fault, late.by());
    } else if (fault instanceof Fault.Hang) {
      pause(fault, Duration.ofDays(365));
    }
  }

  private Answer answer(Fault fault, Call call) throws IOException {
    return switch (fault) {
      case Fault.None _, Fault.Latency _, Fault.Hang _, Fault.Drip _, Fault.Reset _ ->
          vendor.answer(call);
      case Fault.Malformed _ -> truncated(vendor.answer(call));
      case Fault.ErrorRate rate -> perhaps(rate, call);
      case Fault.Status status -> vendor.failure(status.code());
      case Fault.RateLimited limited -> vendor.throttled(limited.retryAfter());
      case Fault.HugeBody huge -> huge(vendor.answer(call), huge.bytes());
      case Fault.Redirect redirect -> redirect(redirect.to(), call);
    };
  }

  private UnaryOperator<OutputStream> wire(Fault fault) {
    return switch (fault) {
      case Fault.Drip drip -> out -> new Spoilt.Dripping(out, () -> pause(fault, drip.every()));
      case Fault.Reset _ -> Spoilt.Ending::new;
      case Fault.None _,
          Fault.Latency _,
          Fault.Hang _,
          Fault.Malformed _,
          Fault.ErrorRate _,
          Fault.Status _,
          Fault.RateLimited _,
          Fault.HugeBody _,
          Fault.Redirect _ ->
          UnaryOperator.identity();
    };
  }

  private Answer perhaps(Fault.ErrorRate rate, Call call) throws IOException {
    Dice dice = new Dice(premises.seed(), log.all());
    boolean fails = dice.fraction() < rate.share();
    return fails ? vendor.failure(new int[] {500, 502, 503}[dice.below(3)]) : vendor.answer(call);
  }

  private static Answer truncated(Answer whole) {
    return whole.with(out -> Spoilt.truncated(whole.body(), out));
  }

  private static Answer huge(Answer whole, long bytes) {
    return whole.with(out -> Spoilt.endless(whole.body(), out, bytes));
  }

  private static Answer redirect(URI to, Call call) {
    return Answer.nothing(307).with("Location", to.resolve(call.at(call.path())).toString());
  }

  /// Ends early when another fault is set; with an exception when the simulator is closed.
  private void pause(Fault during, Duration time) throws IOException {
    try {
      faults.await(during, time);
      if (closed) {
        throw new IOException("the simulator was closed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the simulator was closed", e);
    }
  }
}
