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
import java.util.stream.Collectors;

/// Reads the section `access`.
final class AccessReader {
  private static final Form<String> TELEGRAM_ID =
      Form.of(
          Form.TELEGRAM_ID.allowed() + ", " + StandIns.WHY,
          word -> Form.TELEGRAM_ID.reading().apply(word).filter(id -> !StandIns.has(id)));

  private static final Form<Boolean> YES_OR_NO =
      Form.oneOf(List.of("true", "false"), word -> Optional.of(word.equals("true")));

  private static final Form<Audience> CHANNEL =
      Form.of(
          "the id of a channel, or \"*\" for all of them",
          word ->
              word.equals("*")
                  ? Optional.of(new Audience.EveryChannel())
                  : Form.SNOWFLAKE.reading().apply(word).map(Audience.Channel::new));

  private static final Form<String> TOPIC =
      Form.of(
          "the number of a topic, such as 42",
          word -> Optional.of(word).filter(w -> w.matches("[1-9][0-9]{0,18}")));

  private final Form<SourceName> source;

  AccessReader(List<SourceName> sources) {
    List<String> words = sources.stream().map(SourceName::value).toList();
    this.source = Form.oneOf(words, Form.NAME.reading());
  }

  List<SpaceGrants> read(Section root) {
    Section access = root.at("access").allow("discord", "telegram");
    List<SpaceGrants> spaces = new ArrayList<>();
    spaces.addAll(
        spaces(
            access,
            new Kind(
                "discord", "guild", Form.SNOWFLAKE, List.of("channel", "thread", "role", "user"))));
    spaces.addAll(
        spaces(access, new Kind("telegram", "chat", TELEGRAM_ID, List.of("topic", "user"))));
    return spaces;
  }

  /// How one platform's spaces are listed: by which key, under which ids.
  private record Kind(String platform, String key, Form<String> id, List<String> audiences) {
    boolean isGuild() {
      return key.equals("guild");
    }
  }

  private List<SpaceGrants> spaces(Section access, Kind kind) {
    List<SpaceGrants> spaces = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Section space : access.list(kind.platform())) {
      allow(space, kind);
      Optional<String> id = space.need(kind.key(), kind.id());
      id.filter(known -> !seen.add(known))
          .ifPresent(again -> space.mistake(kind.key(), again + " again", "each once"));
      List<Grant> grants = grants(space, kind);
      id.ifPresent(i -> spaces.add(new SpaceGrants(new PlatformId(kind.platform()), i, grants)));
    }
    return spaces;
  }

  private static void allow(Section space, Kind kind) {
    if (kind.isGuild()) {
      space.allow(kind.key(), "grants");
    } else {
      space.allow(kind.key(), "grants", "anonymousAdmins").read("anonymousAdmins", YES_OR_NO);
    }
  }

  /// The Telegram groups whose anonymous administrators may administer them.
  static Set<String> anonymousAdmins(Section root) {
    return root.at("access").list("telegram").stream()
        .filter(chat -> chat.read("anonymousAdmins", YES_OR_NO, false))
        .flatMap(chat -> chat.read("chat", TELEGRAM_ID).stream())
        .collect(Collectors.toSet());
  }

  private List<Grant> grants(Section space, Kind kind) {
    if (space.list("grants").isEmpty()) {
      space.mistake(
          "grants", "nothing", "at least one grant, such as {sources: \"*\", level: titles}");
    }
    space.list("grants").forEach(grant -> refuseEverybody(grant, space.at(kind.key())));
    return space.list("grants").stream().flatMap(g -> grant(g, kind).stream()).toList();
  }

  /// The role that all of a guild have bears the guild's own id; Discord never names it among
  /// somebody's roles.
  private static void refuseEverybody(Section grant, Section guild) {
    if (grant.has("role") && grant.at("role").text().equals(guild.text())) {
      grant.mistake(
          "role",
          "the guild's own id, which is the role @everyone",
          "another role's id, or no role at all: then the grant is for everybody there");
    }
  }

  private Optional<Grant> grant(Section grant, Kind kind) {
    List<String> allowed = new ArrayList<>(kind.audiences());
    allowed.addAll(List.of("sources", "level"));
    Section known = grant.allow(allowed.toArray(String[]::new));
    List<Audience> audiences =
        kind.audiences().stream().flatMap(key -> audience(known, key, kind).stream()).toList();
    if (audiences.size() > 1) {
      List<String> named = kind.audiences().stream().filter(known::has).toList();
      known.mistake("", String.join(" and ", named), "one of them");
    }
    Optional<List<SourceName>> sources = sources(known);
    Audience audience = audiences.isEmpty() ? new Audience.Everybody() : audiences.getFirst();
    return known.need("level", Form.LEVEL).map(level -> new Grant(audience, sources, level));
  }

  private static Optional<Audience> audience(Section grant, String key, Kind kind) {
    return switch (key) {
      case "role" -> grant.read(key, kind.id()).map(Audience.Role::new);
      case "user" -> grant.read(key, kind.id()).map(Audience.User::new);
      case "topic" -> grant.read(key, TOPIC).map(Audience.Topic::new);
      default -> grant.read(key, CHANNEL);
    };
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
