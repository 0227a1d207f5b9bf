package dev.lately.provider;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A recorded answer from the folder of its vendor.
final class Fixture {
  private Fixture() {}

  static String read(String file) {
    try (InputStream in = Fixture.class.getResourceAsStream("/dev/lately/provider/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("no recorded answer " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
