package dev.lately.query;

import dev.lately.model.SourceState.Skill;
import dev.lately.provider.Capability;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What of a vendor's capabilities matters to people.
final class Skills {
  private Skills() {}

  static Set<Skill> of(Set<Capability> capabilities) {
    return capabilities.stream().flatMap(c -> skill(c).stream()).collect(Collectors.toSet());
  }

  private static Optional<Skill> skill(Capability capability) {
    return switch (capability) {
      case GET -> Optional.of(Skill.SINGLE);
      case MESSAGES -> Optional.of(Skill.TRANSCRIPTS);
      case LEADS -> Optional.of(Skill.LEADS);
      case SEARCH -> Optional.of(Skill.SEARCH);
      case PAGING -> Optional.of(Skill.PAGES);
      case TIME_FILTER -> Optional.of(Skill.TIMES);
      case SEEK, OPENING, FULL_TEXT, TOTAL, CONTAINERS -> Optional.empty();
    };
  }
}
