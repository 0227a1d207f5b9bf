package dev.lately.simulator;

import dev.lately.simulator.vendor.Answer;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Bodies on their way to the wire that something happens to.
final class Spoilt {
  /// What passes between two bytes.
  interface Pause {
    void take() throws IOException;
  }

  /// Byte by byte, each sent before the next is waited for.
  static final class Dripping extends FilterOutputStream {
    private final Pause pause;

    Dripping(OutputStream out, Pause pause) {
      super(out);
      this.pause = pause;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      out.flush();
      pause.take();
    }
  }

  /// Ends the connection after 100 bytes, or where the body would end if it is shorter.
  static final class Ending extends FilterOutputStream {
    private int left = 100;

    Ending(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      if (left-- == 0) {
        close();
      }
      out.write(b);
    }

    @Override
    public void close() throws IOException {
      out.flush();
      throw new IOException("the connection ends here");
    }
  }

  /// Keeps back the last byte and, if wished, the first.
  private static final class Inside extends FilterOutputStream {
    private boolean skip;
    private int last = -1;
    private long passed;

    Inside(OutputStream out, boolean withoutFirst) {
      super(out);
      this.skip = withoutFirst;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      int start = skip && length > 0 ? from + 1 : from;
      int end = from + length;
      skip &= start == from;
      if (start < end) {
        if (last >= 0) {
          out.write(last);
        }
        out.write(bytes, start, end - 1 - start);
        last = bytes[end - 1] & 0xFF;
        passed += end - start;
      }
    }
  }

  /// A body of JSON without its last byte.
  static void truncated(Answer.Body body, OutputStream out) throws IOException {
    body.writeTo(new Inside(out, false));
  }

  /// A body of JSON that repeats itself inside its own brackets until it is so long.
  static void endless(Answer.Body body, OutputStream out, long bytes) throws IOException {
    Inside first = new Inside(out, false);
    body.writeTo(first);
    boolean list = first.last == ']';
    long written = first.passed;
    for (int more = 1; written > 2 && written < bytes; more++) {
      String joint = list ? "," : ",\"more_" + more + "\":";
      out.write(joint.getBytes(StandardCharsets.US_ASCII));
      Inside again = new Inside(out, list);
      body.writeTo(again);
      if (!list) {
        out.write(again.last);
      }
      written += again.passed;
    }
    if (first.last >= 0) {
      out.write(first.last);
    }
  }

  private Spoilt() {}
}
