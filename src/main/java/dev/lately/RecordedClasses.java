package dev.lately;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The classes that only a chat that answers leads to, as they were recorded at such a start.
///
/// They make the start-up cache whole where it is made without any chat.
final class RecordedClasses {
  private static final String FILE = "warm-up.classes";

  private RecordedClasses() {}

  /// Loads them all, and initializes none.
  ///
  /// @throws ClassNotFoundException when one is no more: the libraries changed, record anew
  static void load() throws IOException, ClassNotFoundException {
    for (String name : names()) {
      var _ = Class.forName(name, false, RecordedClasses.class.getClassLoader());
    }
  }

  private static List<String> names() throws IOException {
    try (InputStream file = RecordedClasses.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IOException("The jar lacks " + FILE);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
