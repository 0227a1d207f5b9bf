package dev.lately.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The button keys once more, in a file beside the database: `lately.db` has `lately.key`.
final class KeyFile {
  private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

  private final Path file;

  KeyFile(Path database) {
    String name = database.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    this.file = database.resolveSibling(name + ".key");
  }

  /// None when there is no such file; lines that are no key are left out.
  List<ButtonKey> read() {
    if (Files.notExists(file)) {
      return List.of();
    }
    try {
      return Files.readAllLines(file).stream().flatMap(l -> ButtonKey.parse(l).stream()).toList();
    } catch (IOException e) {
      LOG.warn("The button keys in {} cannot be read", file, e);
      return List.of();
    }
  }

  /// Whole or not at all, and for its owner alone.
  void write(List<ButtonKey> keys) {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.deleteIfExists(draft);
      Files.createFile(draft);
      SqliteFile.makePrivate(draft);
      Files.write(draft, keys.stream().map(ButtonKey::line).toList());
      Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The button keys cannot be kept in {}; they stand in the database alone", file, e);
    }
  }
}
