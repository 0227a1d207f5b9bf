package dev.lately.model;

/// Which chat platform: `discord`, `telegram`, `terminal`, `playground`.
public record PlatformId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
