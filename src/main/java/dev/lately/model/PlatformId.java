package dev.lately.model;

/// Which chat platform: `discord`, `telegram`, `terminal`, `playground`.
public record PlatformId(String value) {
  /// Where the operator sits, who manages everything.
  public static final PlatformId TERMINAL = new PlatformId("terminal");

  /// Whose guilds have channels.
  public static final PlatformId DISCORD = new PlatformId("discord");

  @Override
  public String toString() {
    return value;
  }
}
