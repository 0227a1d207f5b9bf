package dev.lately.settings;

import dev.lately.access.SpaceGrants;
import dev.lately.chat.discord.DiscordAccount;
import dev.lately.chat.telegram.TelegramSettings;
import dev.lately.command.SealedIds;
import dev.lately.masking.Masking;
import dev.lately.model.Language;
import dev.lately.model.SourceName;
import dev.lately.provider.ProviderKind;
import dev.lately.provider.ProviderKind.CallBudget;
import dev.lately.provider.ProviderSettings;
import dev.lately.store.DatabaseAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the operator configured, read once and checked as a whole.
public record Settings(
    List<Source> sources,
    Chats chats,
    Access access,
    DatabaseAddress database,
    Http http,
    Defaults defaults) {
  public Settings {
    sources = List.copyOf(sources);
  }

  public List<SourceName> names() {
    return sources.stream().map(source -> source.account().name()).toList();
  }

  /// The same sources, with these chats and an embedded database, on a free port.
  public Settings at(Path otherDatabase, Chats otherChats) {
    return new Settings(
        sources,
        otherChats,
        access,
        new DatabaseAddress.File(otherDatabase),
        new Http(http.bind(), 0),
        defaults);
  }

  /// Telegram groups whose anonymous administrators may administer them.
  public Set<String> anonymousAdmins() {
    return chats.telegram().map(TelegramSettings::anonymousAdmins).orElse(Set.of());
  }

  /// Each source's vendor, as people call it.
  public Map<SourceName, String> labels() {
    return sources.stream()
        .collect(Collectors.toMap(s -> s.account().name(), s -> s.kind().label()));
  }

  /// What short references to each source's sessions begin with.
  public Map<SourceName, String> letters() {
    return sources.stream()
        .collect(Collectors.toMap(s -> s.account().name(), s -> s.kind().name().letters()));
  }

  /// What each source's sessions are known as.
  public Map<SourceName, SealedIds> ids() {
    return sources.stream()
        .collect(Collectors.toMap(s -> s.account().name(), s -> new SealedIds(s.account().key())));
  }

  /// One account at a provider.
  public record Source(ProviderKind kind, ProviderSettings account, Pace pace) {}

  /// How long an answer counts as fresh, how long one call may take, how many calls the vendor
  /// allows.
  public record Pace(Duration fresh, Duration timeout, CallBudget budget) {}

  /// The chat platforms that are on.
  public record Chats(Optional<DiscordAccount> discord, Optional<TelegramSettings> telegram) {
    public List<String> names() {
      return Stream.concat(
              discord.map(_ -> "discord").stream(), telegram.map(_ -> "telegram").stream())
          .toList();
    }
  }

  /// Who may see what, what nobody is to read, and for how long it is kept who looked.
  public record Access(List<SpaceGrants> spaces, Masking masking, Duration audited) {
    public static final Duration AUDITED = Duration.ofDays(365);

    public Access {
      spaces = List.copyOf(spaces);
    }

    /// Without patterns of the operator's own.
    public static Access to(List<SpaceGrants> spaces) {
      return new Access(spaces, Masking.STANDARD, AUDITED);
    }
  }

  /// Where health and metrics are served.
  public record Http(String bind, int port) {
    public static final Http DEFAULT = new Http("127.0.0.1", 8080);
  }

  /// What holds where neither the reader nor the place says otherwise.
  public record Defaults(ZoneId zone, Language language, int pageSize) {}
}
