package dev.lately.model;

/// A key or token, whose `toString` tells nothing.
public record Secret(String value) {
  @Override
  public String toString() {
    return "***";
  }
}
