package dev.lately.settings;

/// What stands in the configuration's shape and this version does not have.
final class NotYet {
  private NotYet() {}

  static String words(String missing, String instead) {
    return instead + ": this version does not have " + missing;
  }
}
