package dev.lately.settings;

import dev.lately.access.SpaceGrants;
import dev.lately.chat.discord.DiscordAccount;
import dev.lately.chat.telegram.TelegramSettings;
import dev.lately.model.SourceName;
import dev.lately.settings.Settings.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is different in a configuration that was read anew: `changes` for people in a chat, who may
/// not know each source and place, `details` for the operator, and what cannot change without a
/// restart. No secret is in any line.
public record Difference(
    List<String> changes, List<String> details, List<String> restarts, Set<SourceName> unchanged) {
  public Difference {
    changes = List.copyOf(changes);
    details = List.copyOf(details);
    restarts = List.copyOf(restarts);
    unchanged = Set.copyOf(unchanged);
  }

  public static Difference between(Settings before, Settings now) {
    Part sources = Part.of("sources", named(before), named(now));
    Part access = Part.of("access", spaces(before), spaces(now));
    List<String> values = values(before, now);
    List<String> changes = new ArrayList<>();
    sources.summary().ifPresent(changes::add);
    access.summary().ifPresent(changes::add);
    changes.addAll(values);
    List<String> details = new ArrayList<>(sources.details());
    details.addAll(access.details());
    details.addAll(values);
    return new Difference(changes, details, restarts(before, now), unchanged(before, now));
  }

  private static Map<String, Object> named(Settings settings) {
    return byName(settings.sources(), source -> source.account().name().value());
  }

  private static Map<String, Object> spaces(Settings settings) {
    Map<String, List<SpaceGrants>> spaces =
        settings.access().spaces().stream()
            .collect(Collectors.groupingBy(s -> s.platform() + "/" + s.space()));
    return new TreeMap<>(spaces);
  }

  private static <T> Map<String, Object> byName(Collection<T> all, Function<T, String> name) {
    Map<String, Object> named = new TreeMap<>();
    all.forEach(one -> named.put(name.apply(one), Objects.requireNonNull(one)));
    return named;
  }

  private static List<String> values(Settings before, Settings now) {
    return changed(
            Map.of(
                "access.telegram.anonymousAdmins", both(before, now, Settings::anonymousAdmins),
                "audit.keep", both(before, now, s -> s.access().audited()),
                "defaults.language", both(before, now, s -> s.defaults().language()),
                "defaults.pageSize", both(before, now, s -> s.defaults().pageSize()),
                "defaults.zone", both(before, now, s -> s.defaults().zone()),
                "masking.patterns", both(before, now, s -> s.access().masking())))
        .stream()
        .map(path -> path + ": changed")
        .toList();
  }

  /// Sources of which everything is as it was. What was masked otherwise is read anew.
  private static Set<SourceName> unchanged(Settings before, Settings now) {
    if (!before.access().masking().equals(now.access().masking())) {
      return Set.of();
    }
    Set<Source> same = new HashSet<>(before.sources());
    same.retainAll(now.sources());
    return same.stream().map(source -> source.account().name()).collect(Collectors.toSet());
  }

  private static List<String> restarts(Settings before, Settings now) {
    List<String> paths = new ArrayList<>(chats(before.chats(), now.chats()));
    paths.addAll(
        changed(
            Map.of(
                "database", List.of(before.database(), now.database()),
                "http", List.of(before.http(), now.http()))));
    return paths.stream().map(path -> path + ": is another now, and that takes a restart").toList();
  }

  private static List<String> chats(Settings.Chats before, Settings.Chats now) {
    return changed(
        Map.of(
            "discord.token", both(before.discord(), now.discord(), DiscordAccount::token),
            "discord.apiUrl", both(before.discord(), now.discord(), DiscordAccount::apiUrl),
            "discord.shards", both(before.discord(), now.discord(), DiscordAccount::shards),
            "telegram.token", both(before.telegram(), now.telegram(), TelegramSettings::token),
            "telegram.apiUrl", both(before.telegram(), now.telegram(), TelegramSettings::apiUrl)));
  }

  private static List<?> both(Settings before, Settings now, Function<Settings, Object> part) {
    return List.of(part.apply(before), part.apply(now));
  }

  private static <T> List<?> both(Optional<T> before, Optional<T> now, Function<T, Object> part) {
    return List.of(before.map(part), now.map(part));
  }

  /// The paths of those whose two values are not the same.
  private static List<String> changed(Map<String, List<?>> pairs) {
    return pairs.entrySet().stream()
        .filter(pair -> !pair.getValue().getFirst().equals(pair.getValue().getLast()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /// Entries that have names: which are there now, which no longer, and which are others.
  private record Part(String path, List<String> added, List<String> removed, List<String> other) {
    static Part of(String path, Map<String, Object> before, Map<String, Object> now) {
      return new Part(
          path,
          now.keySet().stream().filter(name -> !before.containsKey(name)).toList(),
          before.keySet().stream().filter(name -> !now.containsKey(name)).toList(),
          now.keySet().stream()
              .filter(before::containsKey)
              .filter(name -> !Objects.equals(before.get(name), now.get(name)))
              .toList());
    }

    Optional<String> summary() {
      List<String> counts = new ArrayList<>();
      count(added, "added").ifPresent(counts::add);
      count(removed, "removed").ifPresent(counts::add);
      count(other, "changed").ifPresent(counts::add);
      return counts.isEmpty()
          ? Optional.empty()
          : Optional.of(path + ": " + String.join(", ", counts));
    }

    private static Optional<String> count(List<String> names, String what) {
      return names.isEmpty() ? Optional.empty() : Optional.of(names.size() + " " + what);
    }

    List<String> details() {
      List<String> lines = new ArrayList<>();
      added.forEach(name -> lines.add(path + ": " + name + " added"));
      removed.forEach(name -> lines.add(path + ": " + name + " removed"));
      other.forEach(name -> lines.add(path + ": " + name + " changed"));
      return lines;
    }
  }
}
