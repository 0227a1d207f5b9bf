package dev.lately.model;

import java.util.regex.Pattern;

/// What people call one configured account at a provider, such as `docs-guru`.
public record SourceName(String value) implements Comparable<SourceName> {
  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._-]{0,31}");

  /// @throws IllegalArgumentException when the name is not 1 to 32 of `a-z 0-9 . _ -`
  public SourceName {
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a source's name is 1 to 32 of a-z, 0-9, '.', '_' and '-', beginning with a letter or"
              + " digit");
    }
  }

  @Override
  public int compareTo(SourceName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
