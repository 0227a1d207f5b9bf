package dev.lately.chat;

import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Picture;
import dev.lately.view.Text;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Posts for couriers.
public final class SamplePosts {
  public static final String HEADING = "Friday, 20 November";
  public static final String WORDS = "12 sessions, 40 messages";

  /// One pixel.
  public static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                  + "rkJggg==");

  private SamplePosts() {}

  public static Card card() {
    return card(WORDS);
  }

  public static Card card(String words) {
    return new Card(
        List.of(new Block.Heading(Text.words(HEADING)), new Block.Paragraph(Text.words(words))),
        List.of(
            new Control.Buttons(
                List.of(
                    new Control.Button("Browse these", "AbcBrowse", true),
                    new Control.Button("Pause", "AbcPause", true)))));
  }

  public static Post plain(String key) {
    return new Post(card(), Optional.empty(), key, Optional.empty(), false);
  }

  public static Post pictured(String key) {
    return pictured(key, WORDS);
  }

  public static Post pictured(String key, String words) {
    return new Post(card(words), Optional.of(picture()), key, Optional.empty(), false);
  }

  public static Picture picture() {
    return new Picture("day.png", "Sessions by hour: most at 14:00", PNG);
  }
}
