package dev.lately;

import dev.lately.settings.Settings;
import dev.lately.settings.SettingsReader;
import dev.lately.store.DatabaseAddress;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which configuration file is read.
final class ConfigOption {
  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "The configuration; ${DEFAULT-VALUE} if not given.")
  private Path file = Path.of("config", "lately.yml");

  /// The one that stands where it is expected, until another is named.
  ConfigOption() {}

  ConfigOption(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /// @throws dev.lately.settings.SettingsException with every mistake
  Settings read() {
    return new SettingsReader(Providers.ALL, System.getenv()).read(file);
  }

  /// For those who need the database only.
  ///
  /// @throws dev.lately.settings.SettingsException with every mistake in that section
  DatabaseAddress readDatabase() {
    return new SettingsReader(Providers.ALL, System.getenv()).database(file);
  }

  /// For those who ask vendors only, and have no token of a chat at hand.
  ///
  /// @throws dev.lately.settings.SettingsException with every mistake outside the chats
  Settings readWithoutChats() {
    return new SettingsReader(Providers.ALL, System.getenv()).readWithoutChats(file);
  }
}
