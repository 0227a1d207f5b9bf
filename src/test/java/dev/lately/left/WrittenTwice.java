package dev.lately.left;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// A stream of which a copy is kept as it is written.
final class WrittenTwice extends FilterOutputStream {
  private final ByteArrayOutputStream copy;

  WrittenTwice(OutputStream out, ByteArrayOutputStream copy) {
    super(out);
    this.copy = copy;
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
    copy.write(value);
  }

  @Override
  public void write(byte[] from, int offset, int length) throws IOException {
    out.write(from, offset, length);
    copy.write(from, offset, length);
  }
}
