package dev.lately.view;

import java.util.List;

/// A file to be kept.
public final class Document implements Enclosure {
  private final String name;
  private final String mediaType;
  private final String missing;
  private final byte[] bytes;

  /// `mediaType` is without blanks; `missing` is said where the file does not get through.
  public Document(String name, String mediaType, String missing, byte[] bytes) {
    this.name = name;
    this.mediaType = mediaType;
    this.missing = missing;
    this.bytes = bytes.clone();
  }

  @Override
  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  @Override
  public String words() {
    return missing;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public Card without(Card card) {
    Block line = new Block.Notice(Block.Tone.WARNING, Text.words(missing));
    return new Card(List.of(line), card.controls());
  }
}
