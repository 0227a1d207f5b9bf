package dev.lately.provider;

/// A vendor to ask over real HTTP: recorded or simulated.
interface VendorStage extends AutoCloseable {
  /// A source at this vendor, with a good key.
  ProviderSettings settings();

  /// How many sessions one reaches by paging to the end.
  int listed();

  void mishap(Mishap next);

  @Override
  void close();

  /// What goes wrong at every call from now on.
  enum Mishap {
    NONE,
    KEY_REFUSED,
    FORBIDDEN,
    RATE_LIMITED_FOR_30_SECONDS,
    FAILING,
    CUT_JSON,
    HANGING,
    DRIPPING,
    HUGE,
    RESET
  }
}
