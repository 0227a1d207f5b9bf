package dev.lately.settings;

import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.provider.JsonHttp;
import dev.lately.provider.ProviderKind;
import dev.lately.provider.ProviderKind.CallBudget;
import dev.lately.provider.ProviderSettings;
import dev.lately.settings.Settings.Pace;
import dev.lately.settings.Settings.Source;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Reads the section `sources`.
final class SourcesReader {
  private static final Duration FRESH = Duration.ofSeconds(60);
  private static final Duration TIMEOUT = JsonHttp.CALL_TIMEOUT;

  private static final String[] KEYS = {
    "name",
    "provider",
    "baseUrl",
    "key",
    "container",
    "zone",
    "fresh",
    "budget",
    "timeout",
    "maxBody"
  };

  private final Form<ProviderKind> provider;
  private final Secrets secrets;

  SourcesReader(List<ProviderKind> providers, Secrets secrets) {
    this.provider =
        Form.oneOf(
            providers.stream().map(kind -> kind.id().value()).toList(),
            word -> providers.stream().filter(kind -> kind.id().value().equals(word)).findFirst());
    this.secrets = secrets;
  }

  /// `zone`: for sources that name none.
  List<Source> read(Section root, ZoneId zone) {
    List<Source> sources = new ArrayList<>();
    for (Section section : root.list("sources")) {
      source(section, zone).ifPresent(sources::add);
    }
    namesakes(root.list("sources"));
    if (root.list("sources").isEmpty()) {
      root.mistake("sources", "nothing", "at least one source");
    }
    return sources;
  }

  /// A name that several sources have is a mistake at each of them.
  private static void namesakes(List<Section> sections) {
    List<SourceName> names = sections.stream().flatMap(s -> name(s).stream()).toList();
    for (Section section : sections) {
      int count = name(section).map(name -> Collections.frequency(names, name)).orElse(0);
      if (count > 1) {
        String found =
            "\"" + name(section).orElseThrow() + "\", which " + count + " sources are called";
        section.mistake("name", found, "a name that no other source has");
      }
    }
  }

  private static Optional<SourceName> name(Section section) {
    return section.at("name").text().flatMap(Form.NAME.reading());
  }

  /// Reads every key, also when one before it is wrong, so that all mistakes are told at once.
  private Optional<Source> source(Section section, ZoneId zone) {
    section.allow(KEYS);
    Optional<SourceName> name = section.need("name", Form.NAME);
    Optional<ProviderKind> kind = section.need("provider", provider);
    Optional<Secret> key = secrets.need(section, "key");
    Optional<URI> url = section.read("baseUrl", Form.URL);
    Optional<CallBudget> budget = section.read("budget", Form.BUDGET);
    List<String> containers = containers(section, kind);
    ZoneId itsZone = section.read("zone", Form.ZONE, zone);
    long maxBody = section.read("maxBody", Form.SIZE, ProviderSettings.MAX_BODY_BYTES);
    Duration fresh = section.read("fresh", Form.DURATION, FRESH);
    Duration timeout = section.read("timeout", Form.DURATION, TIMEOUT);
    if (name.isEmpty() || kind.isEmpty() || key.isEmpty()) {
      return Optional.empty();
    }
    ProviderSettings account =
        new ProviderSettings(
            name.get(),
            url.orElse(kind.get().defaultUrl()),
            key.get(),
            containers,
            itsZone,
            maxBody);
    Pace pace = new Pace(fresh, timeout, budget.orElse(kind.get().defaultBudget()));
    return Optional.of(new Source(kind.get(), account, pace));
  }

  private static List<String> containers(Section section, Optional<ProviderKind> kind) {
    if (kind.filter(ProviderKind::needsContainer).isPresent() && !section.has("container")) {
      section.mistake("container", "nothing", "what " + kind.get().label() + " shall list");
    }
    return section.oneOrMore("container").stream()
        .flatMap(container -> container.value(Form.TEXT).stream())
        .toList();
  }
}
