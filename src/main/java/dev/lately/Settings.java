package dev.lately;

import dev.lately.access.SpaceGrants;
import dev.lately.model.Secret;
import dev.lately.model.SourceName;
import dev.lately.provider.ProviderKind;
import dev.lately.provider.ProviderKind.CallBudget;
import dev.lately.provider.ProviderSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the operator configured, read once and checked as a whole.
record Settings(
    List<Source> sources,
    Chats chats,
    List<SpaceGrants> access,
    Path database,
    Http http,
    Defaults defaults) {
  Settings {
    sources = List.copyOf(sources);
    access = List.copyOf(access);
  }

  List<SourceName> names() {
    return sources.stream().map(source -> source.account().name()).toList();
  }

  /// One account at a provider.
  record Source(ProviderKind kind, ProviderSettings account, Pace pace) {}

  /// How long an answer counts as fresh, how long one call may take, how many calls the vendor
  /// allows.
  record Pace(Duration fresh, Duration timeout, CallBudget budget) {}

  /// The chat platforms that are on.
  record Chats(Optional<Bot> discord, Optional<Bot> telegram) {}

  record Bot(Secret token, URI apiUrl) {}

  /// Where health and metrics are served.
  record Http(String bind, int port) {
    static final Http DEFAULT = new Http("127.0.0.1", 8080);
  }

  /// What holds where neither the reader nor the place says otherwise.
  record Defaults(ZoneId zone, Locale language, int pageSize) {}
}
