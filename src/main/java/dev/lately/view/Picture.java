package dev.lately.view;

/// A drawing in a message, a PNG, with the words that say the same.
public final class Picture implements Enclosure {
  private final String name;
  private final String alt;
  private final byte[] png;

  /// `name` is the file's, e.g. `day.png`.
  public Picture(String name, String alt, byte[] png) {
    this.name = name;
    this.alt = alt;
    this.png = png.clone();
  }

  @Override
  public String name() {
    return name;
  }

  public String alt() {
    return alt;
  }

  @Override
  public String words() {
    return alt;
  }

  @Override
  public Card without(Card card) {
    return card;
  }

  public byte[] png() {
    return png.clone();
  }
}
