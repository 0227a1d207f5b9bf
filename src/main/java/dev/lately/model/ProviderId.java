package dev.lately.model;

/// Which vendor, by the word that the configuration uses: `gurubase`, `pocketpaw` and so on.
public record ProviderId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
