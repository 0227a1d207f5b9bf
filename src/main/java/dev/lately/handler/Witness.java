package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.view.Reader;
import dev.lately.view.Receipt;
import dev.lately.view.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The audit of one answer. What the answer shows or hands out is written down when it is about to
/// be shown, so that a mere way to it is not taken for it; from then on at once, for what comes
/// after its card. Whatever else it does is written down before it is done.
final class Witness implements AuditLog {
  private static final Logger LOG = LoggerFactory.getLogger(Witness.class);

  private final AuditLog log;
  private final Reader reader;
  private final List<Entry> held = new ArrayList<>();
  private boolean showing;

  Witness(AuditLog log, Reader reader) {
    this.log = log;
    this.reader = reader;
  }

  @Override
  public synchronized void note(Entry entry) {
    if (showing || !isShown(entry.what().kind())) {
      log.note(entry);
    } else {
      held.add(entry);
    }
  }

  private static boolean isShown(Kind kind) {
    return kind == Kind.SHOWN || kind == Kind.EXPORTED;
  }

  @Override
  public List<Entry> read(Wanted wanted) {
    return log.read(wanted);
  }

  /// The receipt of the answer, whose own is that.
  Receipt of(Receipt receipt) {
    return new Receipt() {
      @Override
      public void shown() {
        receipt.shown();
      }

      @Override
      public Optional<Reply> showing() {
        return receipt.showing().or(Witness.this::written);
      }
    };
  }

  /// The refusal, where something must be written down and cannot be: nothing is shown then.
  private synchronized Optional<Reply> written() {
    try {
      while (!held.isEmpty()) {
        log.note(held.getFirst());
        held.removeFirst();
      }
      showing = true;
      return Optional.empty();
    } catch (IllegalStateException silent) {
      LOG.warn("The audit is silent", silent);
      return Optional.of(Refusals.say(reader, Unwritten.KEY));
    }
  }
}
