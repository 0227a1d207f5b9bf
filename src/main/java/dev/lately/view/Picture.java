package dev.lately.view;

/// A drawing in a message, a PNG, with the words that say the same.
public final class Picture {
  private final String name;
  private final String alt;
  private final byte[] png;

  /// `name` is the file's, e.g. `day.png`.
  public Picture(String name, String alt, byte[] png) {
    this.name = name;
    this.alt = alt;
    this.png = png.clone();
  }

  public String name() {
    return name;
  }

  public String alt() {
    return alt;
  }

  public byte[] png() {
    return png.clone();
  }
}
