package dev.lately.chat.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lately.model.Place;
import dev.lately.model.Recency;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Text;
import java.io.UncheckedIOException;
import java.util.List;

/// Draws a card as text with entities and a keyboard; no parse mode, so nothing in it can break.
public final class TelegramRenderer {
  /// Caps on somebody else's words, tried in turn until the text fits into a message.
  private static final int[] WORD_CAPS = {Integer.MAX_VALUE, 120, 90, 60, 30};

  /// From this length on older rows are folded, so that a list leaves room for the talk around it.
  private static final int LONG = 1000;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private TelegramRenderer() {}

  /// The body of the `sendMessage` call that posts the card: JSON.
  public static String payload(Place place, Card card) {
    return payload(place, draw(card));
  }

  static String payload(Place place, Drawn drawn) {
    try {
      return MAPPER.writeValueAsString(Messages.send(place, drawn));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Drawn draw(Card card) {
    EntityText text = fitting(card);
    return new Drawn(text.text(), text.entities(), Keyboard.of(card.controls()));
  }

  private static EntityText fitting(Card card) {
    EntityText text = new EntityText(0);
    for (int cap : WORD_CAPS) {
      text = written(card, cap, false);
      if (text.length() > LONG
          && card.blocks().stream().filter(Block.Group.class::isInstance).count() > 1) {
        text = written(card, cap, true);
      }
      if (text.length() <= TelegramLimits.TEXT) {
        return text;
      }
    }
    return text;
  }

  private static EntityText written(Card card, int cap, boolean fold) {
    EntityText text = new EntityText(cap);
    for (Block block : card.blocks()) {
      part(text, block);
      write(text, block, fold);
    }
    for (Control control : card.controls()) {
      writeUnpressable(text, control);
    }
    return text;
  }

  /// A line break before each block, and an empty line before those that stand by themselves.
  private static void part(EntityText text, Block block) {
    if (text.length() > 0) {
      boolean close = block instanceof Block.Notice || block instanceof Block.Speech;
      text.add(close ? "\n" : "\n\n");
    }
  }

  private static void write(EntityText text, Block block, boolean fold) {
    switch (block) {
      case Block.Heading heading -> text.addBold(heading.text());
      case Block.Notice notice -> {
        text.add(sign(notice.tone()));
        text.add(notice.text());
      }
      case Block.Group group -> writeGroup(text, group, fold);
      case Block.Facts facts -> writeFacts(text, facts.facts());
      case Block.Paragraph paragraph -> text.add(paragraph.text());
      case Block.Speech speech -> writeSpeech(text, speech);
      case Block.Footer footer -> text.add(footer.text());
    }
  }

  private static String sign(Block.Tone tone) {
    return switch (tone) {
      case INFORMATION -> "ℹ️ ";
      case WARNING -> "⚠️ ";
      case ERROR -> "❗️ ";
    };
  }

  private static void writeGroup(EntityText text, Block.Group group, boolean fold) {
    text.addBold(group.heading());
    if (group.rows().isEmpty()) {
      return;
    }
    text.add("\n");
    if (fold && group.recency() == Recency.OLDER) {
      text.within("expandable_blockquote", () -> writeRows(text, group.rows()));
    } else {
      writeRows(text, group.rows());
    }
  }

  private static void writeRows(EntityText text, List<Block.Row> rows) {
    String separator = "";
    for (Block.Row row : rows) {
      text.add(separator + row.number() + ". ");
      text.add(row.title());
      text.add("\n   ");
      text.add(row.detail());
      separator = "\n";
    }
  }

  private static void writeFacts(EntityText text, List<Block.Fact> facts) {
    String separator = "";
    for (Block.Fact fact : facts) {
      text.add(separator + fact.label() + ": ");
      text.add(fact.value());
      separator = "\n";
    }
  }

  private static void writeSpeech(EntityText text, Block.Speech speech) {
    switch (speech.voice()) {
      case QUESTION -> text.within("bold", () -> writeLines(text, speech.lines()));
      case ANSWER -> text.within("blockquote", () -> writeLines(text, speech.lines()));
      case ASIDE -> writeLines(text, speech.lines());
    }
  }

  private static void writeLines(EntityText text, List<Text> lines) {
    String separator = "";
    for (Text line : lines) {
      text.add(separator);
      text.add(line);
      separator = "\n";
    }
  }

  private static void writeUnpressable(EntityText text, Control control) {
    if (control instanceof Control.LinkButton link && !Keyboard.isButtonLink(link.link())) {
      text.add("\n\n" + link.label() + ": ");
      text.within("code", () -> text.add(link.link()));
    }
  }
}
