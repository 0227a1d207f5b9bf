package dev.lately.masking;

/// A sheet that counts how many of its characters are read.
final class CountedSheet extends Sheet {
  private long read;

  CountedSheet(String written) {
    super(written);
  }

  long read() {
    return read;
  }

  @Override
  CharSequence text() {
    return new Counted(super.text());
  }

  @Override
  char at(int index) {
    read++;
    return super.at(index);
  }

  @Override
  int next(String sign, int from) {
    int next = super.next(sign, from);
    read += (next < 0 ? length() : next) - from + 1;
    return next;
  }

  /// Each character of a part counts, since a copy is made of it.
  private final class Counted implements CharSequence {
    private final CharSequence text;

    private Counted(CharSequence text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      read++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      read += to - from;
      return text.subSequence(from, to);
    }

    @Override
    public String toString() {
      read += text.length();
      return text.toString();
    }
  }
}
