package dev.lately.model;

import java.util.Set;

/// Who asks, by the platform's own id, with the roles that the platform says they have.
public record Person(PlatformId platform, String id, Set<String> roles) {
  public Person {
    roles = Set.copyOf(roles);
  }
}
