package dev.lately.provider;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body, unpacked, of which no more than `limit` bytes can be read.
final class BoundedBody extends FilterInputStream {
  private final long limit;
  private long taken;

  BoundedBody(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int bytes) throws TooLarge {
    taken += bytes;
    if (taken > limit) {
      throw new TooLarge(limit);
    }
  }

  /// The body is larger than allowed.
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    TooLarge(long limit) {
      this.limit = limit;
    }

    long limit() {
      return limit;
    }
  }
}
