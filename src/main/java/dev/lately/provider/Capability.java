package dev.lately.provider;

/// What a vendor can do besides listing.
public enum Capability {
  GET,
  MESSAGES,
  SEARCH,
  TIME_FILTER,
  PAGING,
  TOTAL,
  CONTAINERS
}
