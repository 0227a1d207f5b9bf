package dev.lately.access;

import dev.lately.model.PlatformId;
import java.util.List;

/// What one Discord guild or Telegram chat is granted.
public record SpaceGrants(PlatformId platform, String space, List<Grant> grants) {
  public SpaceGrants {
    grants = List.copyOf(grants);
  }
}
