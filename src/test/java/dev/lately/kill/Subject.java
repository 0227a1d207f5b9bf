package dev.lately.kill;

/// What a digest says in these tests: whose it is.
final class Subject {
  private Subject() {}

  static String words(long subscription) {
    return "subscription " + subscription + " here";
  }
}
