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
      return filled(new FileOutputStream(FileDescriptor.out), writing);
    }
  }

  /// A file, which is there whole or not at all.
  record File(Path path) implements ExportSink {
    @Override
    public int fill(ToIntFunction<OutputStream> writing) {
      Path part = path.resolveSibling(path.getFileName() + ".part");
      try (OutputStream to = Files.newOutputStream(part)) {
        int written = filled(to, writing);
        Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        return written;
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write " + path + ": " + e, e);
      }
    }
  }

  private static int filled(OutputStream to, ToIntFunction<OutputStream> writing) {
    try {
      BufferedOutputStream buffered = new BufferedOutputStream(to, 1 << 16);
      int written = writing.applyAsInt(buffered);
      buffered.flush();
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
