package dev.lately.settings;

import dev.lately.access.Grant;
import dev.lately.access.Grant.Audience;
import dev.lately.access.SpaceGrants;
import dev.lately.model.PlatformId;
import dev.lately.model.SourceName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the section `access`.
final class AccessReader {
  /// The id under which Telegram shows every anonymous administrator of every group.
  private static final String ANYBODY = "1087968824";

  private static final Form<String> TELEGRAM_ID =
      Form.of(
          Form.TELEGRAM_ID.allowed()
              + ", but not "
              + ANYBODY
              + " (every anonymous administrator of any group has it, so it would let in anybody)",
          word -> Form.TELEGRAM_ID.reading().apply(word).filter(id -> !id.equals(ANYBODY)));

  private final Form<SourceName> source;

  AccessReader(List<SourceName> sources) {
    List<String> words = sources.stream().map(SourceName::value).toList();
    this.source = Form.oneOf(words, Form.NAME.reading());
  }

  List<SpaceGrants> read(Section root) {
    Section access = root.at("access").allow("discord", "telegram");
    List<SpaceGrants> spaces = new ArrayList<>();
    spaces.addAll(spaces(access, new Kind("discord", "guild", Form.SNOWFLAKE)));
    spaces.addAll(spaces(access, new Kind("telegram", "chat", TELEGRAM_ID)));
    return spaces;
  }

  /// How one platform's spaces are listed: by which key, under which ids.
  private record Kind(String platform, String key, Form<String> id) {}

  private List<SpaceGrants> spaces(Section access, Kind kind) {
    List<SpaceGrants> spaces = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Section space : access.list(kind.platform())) {
      space.allow(kind.key(), "grants");
      Optional<String> id = space.need(kind.key(), kind.id());
      id.filter(known -> !seen.add(known))
          .ifPresent(again -> space.mistake(kind.key(), again + " again", "each once"));
      List<Grant> grants = grants(space, kind);
      id.ifPresent(i -> spaces.add(new SpaceGrants(new PlatformId(kind.platform()), i, grants)));
    }
    return spaces;
  }

  private List<Grant> grants(Section space, Kind kind) {
    if (space.list("grants").isEmpty()) {
      space.mistake(
          "grants", "nothing", "at least one grant, such as {sources: \"*\", level: titles}");
    }
    return space.list("grants").stream().flatMap(g -> grant(g, kind).stream()).toList();
  }

  private Optional<Grant> grant(Section grant, Kind kind) {
    boolean roles = kind.platform().equals("discord");
    Section known =
        roles
            ? grant.allow("role", "user", "sources", "level")
            : grant.allow("user", "sources", "level");
    Optional<Audience> role = known.read("role", kind.id()).map(Audience.Role::new);
    Optional<Audience> user = known.read("user", kind.id()).map(Audience.User::new);
    if (role.isPresent() && user.isPresent()) {
      known.mistake("", "a role and a user", "one of them");
    }
    Optional<List<SourceName>> sources = sources(known);
    return known
        .need("level", Form.LEVEL)
        .map(level ->
            new Grant(user.or(() -> role).orElse(new Audience.Everybody()), sources, level));
  }

  private Optional<List<SourceName>> sources(Section grant) {
    if (grant.at("sources").text().filter("*"::equals).isPresent()) {
      return Optional.empty();
    }
    if (!grant.has("sources")) {
      grant.mistake("sources", "nothing", "\"*\" or " + source.allowed());
    }
    return Optional.of(
        grant.oneOrMore("sources").stream().flatMap(s -> s.value(source).stream()).toList());
  }
}
