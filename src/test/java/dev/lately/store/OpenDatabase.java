package dev.lately.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/// A real database, open for one class of tests and empty at the beginning of each; the class asks
/// for it in its constructor.
public final class OpenDatabase extends TypeBasedParameterResolver<OpenDatabase>
    implements ClassTemplateInvocationContext,
        BeforeClassTemplateInvocationCallback,
        BeforeEachCallback,
        AfterClassTemplateInvocationCallback {
  private static final List<String> TABLES =
      List.of(
          "deliveries",
          "subscriptions",
          "day_counts",
          "moves",
          "views",
          "listed_rows",
          "looks",
          "bindings",
          "invites",
          "links",
          "invite_tries",
          "place_habits",
          "audit",
          "reveals",
          "button_keys",
          "scheduled_tasks");

  private final String name;
  private final Supplier<DatabaseAddress> made;
  private @Nullable DatabaseAddress address;
  private @Nullable Database database;

  OpenDatabase(String name, Supplier<DatabaseAddress> made) {
    this.name = name;
    this.made = made;
  }

  /// A file that is not there yet.
  static DatabaseAddress file() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "databases"));
      return new DatabaseAddress.File(
          Files.createTempDirectory(folder.toAbsolutePath(), "d").resolve("lately.db"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Database get() {
    return Objects.requireNonNull(database);
  }

  DatabaseAddress address() {
    return Objects.requireNonNull(address);
  }

  /// What another process would see of it.
  void reopen() {
    get().close();
    database = Database.of(address());
  }

  @Override
  public String getDisplayName(int invocation) {
    return name;
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(this);
  }

  @Override
  public OpenDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return this;
  }

  @Override
  public void beforeClassTemplateInvocation(ExtensionContext context) {
    address = made.get();
    database = Database.of(address);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    TABLES.forEach(table -> get().use(h -> h.execute("delete from " + table)));
  }

  @Override
  public void afterClassTemplateInvocation(ExtensionContext context) {
    get().close();
  }
}
