package dev.lately.model;

import java.util.Set;

/// Who asks, by the platform's own id, with the roles that the platform says they have.
public record Person(PlatformId platform, String id, Set<String> roles) {
  /// No platform gives it to anybody, so no grant names it.
  private static final String NOBODY = "nobody";

  public Person {
    roles = Set.copyOf(roles);
  }

  /// Somebody of whom the platform does not tell who they are. They may see what everybody in the
  /// place may, and cannot be answered in private.
  public static Person nobody(PlatformId platform, Set<String> roles) {
    return new Person(platform, NOBODY, roles);
  }

  public boolean isNobody() {
    return id.equals(NOBODY);
  }
}
