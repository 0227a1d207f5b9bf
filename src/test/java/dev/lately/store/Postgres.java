package dev.lately.store;

import dev.lately.model.Secret;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// A real PostgreSQL server, started when a test first asks for it and ended with the tests.
public final class Postgres {
  public static final String USER = "lately";

  /// Only its hash may be known to anybody but the server.
  public static final Secret PASSWORD = new Secret("s3cr3t-of-tests");

  private static final AtomicInteger MADE = new AtomicInteger();

  private Postgres() {}

  private static final class Running {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        Path work = Files.createDirectories(Path.of("target", "postgres").toAbsolutePath());
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(work.toFile())
                .setDataDirectoryCustomizer(Postgres::askForPasswords)
                .setServerConfig("fsync", "off")
                .setServerConfig("max_connections", "200")
                .start();
        run(server, "create role " + USER + " login password '" + PASSWORD.value() + "'");
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Of everybody but its administrator.
  private static void askForPasswords(File folder) {
    List<String> rules = List.of("host all postgres all trust", "host all all all scram-sha-256");
    try {
      Files.write(folder.toPath().resolve("pg_hba.conf"), rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A new and empty database of that server.
  public static DatabaseAddress.Server empty() {
    String name = "lately_" + MADE.incrementAndGet();
    run("create database " + name + " owner " + USER);
    return address(name);
  }

  static DatabaseAddress.Server address(String name) {
    String url = "jdbc:postgresql://127.0.0.1:" + Running.SERVER.getPort() + "/" + name;
    return new DatabaseAddress.Server(url, Optional.of(USER), Optional.of(PASSWORD));
  }

  /// Does something as the server's administrator.
  static void run(String sql) {
    run(Running.SERVER, sql);
  }

  private static void run(EmbeddedPostgres server, String sql) {
    try (Connection admin = server.getPostgresDatabase().getConnection();
        Statement statement = admin.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
