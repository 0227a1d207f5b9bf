package dev.lately.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.lately.masking.Masking;
import dev.lately.model.Language;
import dev.lately.model.SourceName;
import dev.lately.provider.ProviderKind;
import dev.lately.settings.Settings.Access;
import dev.lately.settings.Settings.Defaults;
import dev.lately.settings.Settings.Http;
import dev.lately.settings.Settings.Source;
import dev.lately.store.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Reads one YAML file into [Settings], or says everything that is wrong with it.
public final class SettingsReader {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final List<ProviderKind> providers;
  private final Secrets secrets;

  public SettingsReader(List<ProviderKind> providers, Map<String, String> environment) {
    this.providers = providers;
    this.secrets = new Secrets(environment);
  }

  /// What the file says.
  ///
  /// @throws SettingsException with every mistake
  public Settings read(Path file) {
    return read(file, _ -> true);
  }

  /// The same, whatever is wrong with the chats.
  ///
  /// @throws SettingsException with every other mistake
  public Settings readWithoutChats(Path file) {
    return read(file, mistake -> !mistake.path().matches("(discord|telegram)\\..*"));
  }

  private Settings read(Path file, Predicate<Mistake> counts) {
    Set<Mistake> mistakes = new LinkedHashSet<>();
    Settings settings = settings(new Section("", tree(file), mistakes));
    mistakes.removeIf(counts.negate());
    if (!mistakes.isEmpty()) {
      throw new SettingsException(file.toString(), mistakes);
    }
    return settings;
  }

  /// Only where the database is, whatever else is wrong.
  ///
  /// @throws SettingsException with every mistake in that
  public DatabaseAddress database(Path file) {
    Set<Mistake> mistakes = new LinkedHashSet<>();
    DatabaseAddress address =
        new DatabaseReader(secrets).read(new Section("", tree(file), mistakes));
    if (!mistakes.isEmpty()) {
      throw new SettingsException(file.toString(), mistakes);
    }
    return address;
  }

  /// Only where health is served, whatever else is wrong.
  ///
  /// @throws SettingsException when the file cannot be read at all
  public static Http http(Path file) {
    return http(new Section("", tree(file), new LinkedHashSet<>()));
  }

  private Settings settings(Section root) {
    root.allow(
        "sources",
        "discord",
        "telegram",
        "access",
        "database",
        "cache",
        "http",
        "defaults",
        "masking",
        "audit");
    Defaults defaults = defaults(root.at("defaults").allow("zone", "language", "pageSize"));
    List<Source> sources = new SourcesReader(providers, secrets).read(root, defaults.zone());
    List<SourceName> names =
        root.list("sources").stream()
            .flatMap(s -> s.at("name").text().flatMap(Form.NAME.reading()).stream())
            .distinct()
            .toList();
    notYet(root);
    return new Settings(
        sources,
        new ChatsReader(secrets).read(root),
        access(root, names),
        new DatabaseReader(secrets).read(root),
        http(root),
        defaults);
  }

  private static Access access(Section root, List<SourceName> names) {
    return new Access(
        new AccessReader(names).read(root),
        masking(root.at("masking").allow("patterns")),
        root.at("audit").allow("keep").read("keep", Form.KEPT, Access.AUDITED));
  }

  private static Http http(Section root) {
    Section http = root.at("http").allow("bind", "port");
    return new Http(
        http.read("bind", Form.TEXT, Http.DEFAULT.bind()),
        http.read("port", Form.PORT, Http.DEFAULT.port()));
  }

  private static Defaults defaults(Section section) {
    return new Defaults(
        section.read("zone", Form.ZONE, ZoneId.of("UTC")),
        section.read("language", Form.LANGUAGE, Language.ENGLISH),
        section.read("pageSize", Form.PAGE_SIZE, 10));
  }

  private static Masking masking(Section section) {
    return new Masking(
        section.list("patterns").stream()
            .flatMap(pattern -> pattern.value(Form.PATTERN).stream())
            .toList());
  }

  private void notYet(Section root) {
    if (root.has("cache")) {
      secrets.need(root.at("cache").allow("url"), "url");
      root.mistake("cache", "a shared cache", NotYet.words("a shared cache", "leaving it out"));
    }
  }

  private static JsonNode tree(Path file) {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw unreadable(file, "line " + line(e), "text that is not YAML", "YAML, each key once");
    } catch (NoSuchFileException e) {
      throw SettingsException.noFile(file);
    } catch (IOException e) {
      throw unreadable(file, "the file", "none that can be read", "a readable UTF-8 file");
    }
  }

  /// The parser's own message quotes the line, and the line may hold a secret.
  private static int line(JsonProcessingException e) {
    return Optional.ofNullable(e.getLocation()).map(at -> at.getLineNr()).orElse(1);
  }

  private static SettingsException unreadable(
      Path file, String where, String found, String allowed) {
    return new SettingsException(
        file.toString(), List.of(new Mistake(where, found, allowed, Optional.empty())));
  }
}
