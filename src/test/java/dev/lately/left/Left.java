package dev.lately.left;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Where the tests write down what leaves Lately, each way out in a file of its own, and which
/// secrets they gave it. Only where the build names a folder for it.
public final class Left {
  /// How the file is called that says that a way's own file is full: [WhatLeftTest] fails.
  static final String FULL = ".full";

  private static final long MOST = 256L << 20;

  /// The file of secrets: one a line, behind the ways that it may take.
  static final String SECRETS = "secrets";

  private static final Optional<Path> FOLDER =
      Optional.ofNullable(System.getProperty("left")).map(Left::emptied);

  /// Before the names of ways by which something was revealed.
  static final String REVEALED = "revealed.";

  private static volatile boolean isRevealing;

  private static final Map<String, Left> WAYS = new ConcurrentHashMap<>();
  private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final OutputStream file;
  private long written;

  private Left(Path path) {
    this.path = path;
    this.file = open(path);
  }

  public static void write(String way, String words) {
    write(way, words.getBytes(UTF_8));
  }

  static void write(String way, byte[] bytes) {
    String file = isRevealing && way.endsWith(".body") ? REVEALED + way : way;
    FOLDER.ifPresent(
        folder -> WAYS.computeIfAbsent(file, name -> new Left(folder.resolve(name))).append(bytes));
  }

  /// While somebody reveals what they may, bodies stand apart: there contacts are in their place.
  public static void revealing(boolean isRevealing) {
    Left.isRevealing = isRevealing;
  }

  /// What must leave by none but the `ways`.
  public static void secret(String value, String... ways) {
    if (value.length() < Needles.LEAST) {
      throw new IllegalArgumentException("too short to be told from other words: " + value);
    }
    String line = String.join(",", ways) + " " + value;
    if (KNOWN.add(line)) {
      write(SECRETS, line);
    }
  }

  /// The database that lies in a folder, if there is one, and the button keys that are for it
  /// alone.
  public static void database(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.contains(".db")) {
          write("database", Files.readAllBytes(file));
        } else if (name.equals("lately.key")) {
          Files.readAllLines(file).forEach(key -> secret(key.replaceFirst(".* ", ""), "database"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void append(byte[] bytes) {
    written += bytes.length + 1;
    try {
      if (written <= MOST) {
        file.write(bytes);
        file.write('\n');
      } else {
        Files.writeString(path.resolveSibling(path.getFileName() + FULL), written + " bytes");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path emptied(String name) {
    try {
      Path folder = Files.createDirectories(Path.of(name));
      try (Stream<Path> old = Files.list(folder)) {
        for (Path file : old.toList()) {
          Files.delete(file);
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OutputStream open(Path file) {
    try {
      return Files.newOutputStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
