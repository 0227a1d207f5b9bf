package dev.lately.chat.telegram;

import dev.lately.view.Span;
import dev.lately.view.Text;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;

/// A text being written, with its entities: ranges of UTF-16 units, which are Java's own.
final class EntityText {
  private final StringBuilder text = new StringBuilder();
  private final List<MessageEntity> entities = new ArrayList<>();
  private final int wordsCap;

  /// `wordsCap`: how many UTF-16 units of somebody else's words are written at most.
  EntityText(int wordsCap) {
    this.wordsCap = wordsCap;
  }

  int length() {
    return text.length();
  }

  void add(String words) {
    text.append(words);
  }

  void add(Text line) {
    line.spans().forEach(this::add);
  }

  /// Writes the line in bold, unless it holds code, which Telegram mixes with nothing.
  void addBold(Text line) {
    if (line.spans().stream().anyMatch(Span.Code.class::isInstance)) {
      add(line);
    } else {
      within("bold", () -> add(line));
    }
  }

  /// Marks all that `writing` writes.
  void within(String type, Runnable writing) {
    int start = text.length();
    writing.run();
    mark(start, MessageEntity.builder().type(type));
  }

  private void add(Span span) {
    int start = text.length();
    switch (span) {
      case Span.Words words -> text.append(words.words());
      case Span.Strong strong -> within("bold", () -> text.append(strong.words()));
      case Span.Foreign foreign -> text.append(foreign(foreign.words()));
      case Span.Link link -> {
        text.append(foreign(link.words()));
        mark(start, MessageEntity.builder().type("text_link").url(link.link()));
      }
      case Span.Found found -> {
        add(found);
        found
            .link()
            .ifPresent(link -> mark(start, MessageEntity.builder().type("text_link").url(link)));
      }
      case Span.Moment moment -> addMoment(moment);
      case Span.Mention mention -> text.append(mention.words());
      case Span.Code code -> within("code", () -> text.append(code.words()));
    }
  }

  /// The pieces with their hits in bold, up to the piece that is cut. Between them Telegram would
  /// recognise what neither holds alone.
  private void add(Span.Found found) {
    int start = text.length();
    for (Span.Piece piece : found.pieces()) {
      int room = wordsCap - (text.length() - start);
      String words = Harmless.words(piece.words());
      String shown = room < 2 ? "…" : cut(words, room);
      int begin = text.append(text.length() > start ? Harmless.JOINER : "").length();
      text.append(shown);
      if (piece.hit()) {
        mark(begin, MessageEntity.builder().type("bold"));
      }
      if (!shown.equals(words)) {
        break;
      }
    }
  }

  private void addMoment(Span.Moment moment) {
    int start = text.length();
    text.append(moment.words());
    long seconds = moment.time().getEpochSecond();
    if (seconds >= 0 && seconds <= Integer.MAX_VALUE) {
      mark(
          start,
          MessageEntity.builder()
              .type("date_time")
              .unixTime((int) seconds)
              .dateTimeFormat(format(moment.style())));
    }
  }

  private static String format(Span.Style style) {
    return switch (style) {
      case RELATIVE -> "r";
      case TIME -> "t";
      case DATE_TIME -> "dt";
    };
  }

  private void mark(int start, MessageEntity.MessageEntityBuilder<?, ?> entity) {
    if (text.length() > start) {
      entities.add(entity.offset(start).length(text.length() - start).build());
    }
  }

  private String foreign(String words) {
    return cut(Harmless.words(words), wordsCap);
  }

  /// The first `cap` UTF-16 units at most, ending where a character that a person sees ends.
  static String cut(String words, int cap) {
    if (words.length() <= cap) {
      return words;
    }
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(words);
    int end = characters.isBoundary(cap - 1) ? cap - 1 : characters.preceding(cap - 1);
    return words.substring(0, end) + "…";
  }

  /// What was written, cut where it is longer than a message may be.
  String text() {
    return cut(text.toString(), TelegramLimits.TEXT);
  }

  /// The most important entities within the text, in order: times go first where there are too
  /// many, then links, then the rest from the end.
  List<MessageEntity> entities() {
    int end = text().length();
    return entities.stream()
        .filter(e -> e.getOffset() + e.getLength() <= end)
        .sorted(Comparator.comparingInt(EntityText::rank).thenComparing(MessageEntity::getOffset))
        .limit(TelegramLimits.ENTITIES)
        .sorted(
            Comparator.comparing(MessageEntity::getOffset)
                .thenComparing(MessageEntity::getLength, Comparator.reverseOrder()))
        .toList();
  }

  private static int rank(MessageEntity entity) {
    return switch (entity.getType()) {
      case "date_time" -> 2;
      case "text_link" -> 1;
      default -> 0;
    };
  }
}
