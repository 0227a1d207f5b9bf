package dev.lately.handler;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/// References by which a person's error message and the log's entry find each other.
final class References {
  private References() {}

  static String next() {
    int number = ThreadLocalRandom.current().nextInt(0x10000);
    return String.format(Locale.ROOT, "E-%04X", number);
  }
}
