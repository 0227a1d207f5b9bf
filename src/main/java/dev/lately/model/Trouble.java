package dev.lately.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Why a source could not answer, or not wholly.
///
/// Nothing of a key, a body or a person is ever in it: a trouble is shown and logged.
public sealed interface Trouble {
  /// A short reference by which what people see and what the log says find each other: the same for
  /// the same kind of trouble of the same source.
  default String reference(SourceName source) {
    int hash = (source + " " + getClass().getSimpleName()).hashCode();
    return String.format(Locale.ROOT, "E-%04X", (hash ^ hash >>> 16) & 0xFFFF);
  }

  /// The vendor does not accept the key (401, at GPT-trainer also 422).
  record RefusedKey(int status) implements Trouble {}

  /// The key is good but may not read this (403).
  record Forbidden() implements Trouble {}

  /// The vendor does not know what was asked for; `what` names it in our words, e.g. `guru
  /// my-guru`.
  record NotFound(String what) implements Trouble {}

  /// The vendor refused for now (429).
  record RateLimited(Instant until) implements Trouble {}

  /// The source's own budget of calls is used up until then; the call waits for it.
  record OutOfBudget(Instant until, int calls, Duration per) implements Trouble {}

  /// No answer in time; the late answer still fills the cache.
  record TimedOut(Duration after) implements Trouble {}

  /// The vendor failed, or refused what we asked (5xx and other statuses).
  record VendorError(int status) implements Trouble {}

  /// No connection; `reason` is ours, e.g. `connection refused`.
  record Unreachable(String reason) implements Trouble {}

  /// The answer was not what the vendor's API promises; `field` is the JSON path that was wrong.
  record Unreadable(String field) implements Trouble {}

  /// The answer was larger than allowed.
  record TooLarge(long limitBytes) implements Trouble {}

  /// The vendor failed too often and is left alone until then.
  record Resting(Instant until) implements Trouble {}

  /// The vendor lists no more than its newest `shown` sessions of `total`; `total` is 0 for a
  /// search, which found more than it gives.
  record Curtailed(int shown, int total) implements Trouble {}
}
