package dev.lately.left;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream of which a copy is kept as it is read.
final class ReadTwice extends FilterInputStream {
  private final ByteArrayOutputStream copy;

  ReadTwice(InputStream in, ByteArrayOutputStream copy) {
    super(in);
    this.copy = copy;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      copy.write(value);
    }
    return value;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    copy.write(into, offset, Math.max(0, count));
    return count;
  }
}
