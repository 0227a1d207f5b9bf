package dev.lately.provider;

/// What a vendor can do besides listing.
public enum Capability {
  GET,
  MESSAGES,
  SEARCH,
  /// Its search looks through all messages, not only through what a session began with.
  FULL_TEXT,
  TIME_FILTER,
  PAGING,
  TOTAL,
  CONTAINERS
}
