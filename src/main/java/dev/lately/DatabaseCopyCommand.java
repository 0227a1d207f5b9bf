package dev.lately;

import dev.lately.store.Database;
import dev.lately.store.DatabaseAddress;
import dev.lately.store.DatabaseCopy;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `lately database copy`: everything in one database, once more in another.
@Command(
    name = "copy",
    description = {
      "Copies everything into a database that is empty, whole or not at all.",
      "The side that is not named is the database of the configuration."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "%nA server's user and password stand in the configuration, so name only the other side:",
      "  lately database copy --to jdbc:sqlite:backup.db          a backup",
      "  lately database copy --from jdbc:sqlite:data/lately.db   the move to the server that the",
      "                                                           configuration names by now",
      "Back up while `lately run` goes on; stop it to move."
    })
final class DatabaseCopyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ConfigOption config = new ConfigOption();

  @Option(
      names = "--from",
      paramLabel = "URL",
      converter = Address.class,
      description = "What is copied: jdbc:sqlite:PATH or jdbc:postgresql://HOST:PORT/NAME.")
  private @Nullable DatabaseAddress from;

  @Option(
      names = "--to",
      paramLabel = "URL",
      converter = Address.class,
      description = "Where to: an SQLite file that is not there yet, or an empty database.")
  private @Nullable DatabaseAddress to;

  @Override
  public Integer call() {
    if (from == null && to == null) {
      throw new ParameterException(spec.commandLine(), "Name --from, --to or both");
    }
    try (Database source = Database.existing(from == null ? config.readDatabase() : from);
        Database target = Database.of(to == null ? config.readDatabase() : to)) {
      Map<String, Integer> rows = DatabaseCopy.copy(source, target);
      spec.commandLine()
          .getOut()
          .println("Copied from " + source.name() + " to " + target.name() + ": " + words(rows));
    }
    return 0;
  }

  private static String words(Map<String, Integer> rows) {
    return rows.entrySet().stream()
        .map(table -> table.getKey().replace('_', ' ') + " " + table.getValue())
        .collect(Collectors.joining(", "));
  }

  /// Reads an address, and never quotes what was typed: it may hold a password.
  static final class Address implements ITypeConverter<DatabaseAddress> {
    @Override
    public DatabaseAddress convert(String typed) {
      return DatabaseAddress.parse(typed)
          .orElseThrow(() ->
              new TypeConversionException(
                  "allowed is jdbc:sqlite:PATH or jdbc:postgresql://HOST:PORT/NAME, without a"
                      + " password: that stands in the configuration"));
    }
  }
}
