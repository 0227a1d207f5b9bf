package dev.lately.view;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/// A file to be kept. It may have ten million bytes, which are held once.
public final class Document implements Enclosure {
  private final String name;
  private final String mediaType;
  private final String missing;
  private final Held held = new Held();

  /// `mediaType` is without blanks; `missing` is said where the file does not get through;
  /// `content` writes the file.
  public Document(String name, String mediaType, String missing, Consumer<OutputStream> content) {
    this.name = name;
    this.mediaType = mediaType;
    this.missing = missing;
    content.accept(held);
  }

  /// A small file.
  public Document(String name, String mediaType, String missing, byte[] bytes) {
    this.name = name;
    this.mediaType = mediaType;
    this.missing = missing;
    held.writeBytes(bytes);
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

  /// The file from its beginning.
  public InputStream open() {
    return held.open();
  }

  /// A copy of the whole file.
  public byte[] bytes() {
    return held.toByteArray();
  }

  @Override
  public Card without(Card card) {
    Block line = new Block.Notice(Block.Tone.WARNING, Text.words(missing));
    return new Card(List.of(line), card.controls());
  }

  /// Can be read without a copy.
  private static final class Held extends ByteArrayOutputStream {
    InputStream open() {
      return new ByteArrayInputStream(buf, 0, count);
    }
  }
}
