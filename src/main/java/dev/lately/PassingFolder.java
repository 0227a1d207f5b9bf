package dev.lately;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder for what ends with the process. What a killed process left is swept out by the next
/// one.
final class PassingFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PassingFolder.class);
  private static final String NAME = "lately-playground-";
  private static final Pattern OURS = Pattern.compile(NAME + "([0-9]{1,18})-[0-9]+");

  private final Path folder;
  private final Thread atTheEnd = new Thread(() -> delete(path()), "playground-end");

  private PassingFolder(Path folder) {
    this.folder = folder;
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  /// Below that folder, where temporary files are.
  ///
  /// @throws IOException when nothing can be written there
  static PassingFolder below(Path temporary) throws IOException {
    left(temporary).forEach(PassingFolder::delete);
    String name = NAME + ProcessHandle.current().pid() + "-";
    return new PassingFolder(Files.createTempDirectory(temporary, name));
  }

  Path path() {
    return folder;
  }

  private static List<Path> left(Path temporary) throws IOException {
    try (Stream<Path> all = Files.list(temporary)) {
      return all.filter(PassingFolder::isLeft).toList();
    }
  }

  private static boolean isLeft(Path folder) {
    Matcher ours = OURS.matcher(String.valueOf(folder.getFileName()));
    return ours.matches() && ProcessHandle.of(Long.parseLong(ours.group(1))).isEmpty();
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (NoSuchFileException _) {
      LOG.debug("{} is gone already", folder);
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("{} stays", folder, e);
    }
  }

  @Override
  public void close() {
    delete(folder);
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException e) {
      LOG.debug("The process ends as well", e);
    }
  }
}
