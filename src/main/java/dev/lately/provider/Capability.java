package dev.lately.provider;

/// What a vendor can do besides listing.
public enum Capability {
  GET,
  /// Telling one session that was never listed, which then is this source's for certain: the source
  /// holds all that its key reads.
  SEEK,
  MESSAGES,
  /// Telling which sessions left their contact data.
  LEADS,
  /// Telling what a session began with, for the titles that its list does not have.
  OPENING,
  SEARCH,
  /// Its search looks through all messages, not only through what a session began with.
  FULL_TEXT,
  TIME_FILTER,
  PAGING,
  TOTAL,
  CONTAINERS
}
