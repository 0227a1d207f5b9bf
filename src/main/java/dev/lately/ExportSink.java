package dev.lately;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.ToIntFunction;

/// Where a file of sessions is written to.
sealed interface ExportSink {
  /// Has it written; gives the number of sessions in it.
  int fill(ToIntFunction<OutputStream> writing);

  /// Standard output, whoever reads it.
  record Output() implements ExportSink {
    @Override
    public int fill(ToIntFunction<OutputStream> writing) {
      try {
        return filled(new FileOutputStream(FileDescriptor.out), writing);
      } catch (IOException | UncheckedIOException e) {
        throw new IllegalStateException("Standard output was closed before all was written", e);
      }
    }
  }

  /// A file, which is there whole or not at all.
  record File(Path path) implements ExportSink {
    /// @throws IllegalStateException when no file can be there: told before anything is read
    public File {
      Path folder = path.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new IllegalStateException("Cannot write " + path + ": there is no such folder");
      }
      if (Files.isDirectory(path)) {
        throw new IllegalStateException("Cannot write " + path + ": it is a folder");
      }
    }

    @Override
    public int fill(ToIntFunction<OutputStream> writing) {
      Path part = path.resolveSibling(path.getFileName() + ".part");
      try {
        return fill(writing, part);
      } catch (IOException | UncheckedIOException e) {
        throw new IllegalStateException("Cannot write " + path + ": " + e.getMessage(), e);
      }
    }

    private int fill(ToIntFunction<OutputStream> writing, Path part) throws IOException {
      try {
        int written = filled(Files.newOutputStream(part), writing);
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        return written;
      } finally {
        Files.deleteIfExists(part);
      }
    }
  }

  /// Closes what is written to.
  private static int filled(OutputStream to, ToIntFunction<OutputStream> writing)
      throws IOException {
    try (BufferedOutputStream buffered = new BufferedOutputStream(to, 1 << 16)) {
      return writing.applyAsInt(buffered);
    }
  }
}
