package dev.lately.view;

import dev.lately.model.Conversation;
import dev.lately.model.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was said in a session as pages, each of which fits into a message of any platform.
final class TranscriptPages {
  /// A longer link is not drawn: it would take the room of the words.
  static final int LINK = 300;

  /// What a page's turns may take of the 4,096 characters that both platforms have for a message;
  /// the rest is for its heading, its notices and its footer.
  private static final int ROOM = 3_200;

  /// A turn's beginning, for which Telegram marks three pieces of a hundred.
  private static final int HEAD = 75;

  /// Less is not worth a beginning.
  private static final int LEAST = 300;

  private static final int TITLE = 100;

  /// What one turn leans on at most.
  private static final int REFERENCES = 20;

  private final Reader reader;
  private final List<List<Block>> pages = new ArrayList<>();
  private final List<Block> open = new ArrayList<>();
  private int room = ROOM;

  private TranscriptPages(Reader reader) {
    this.reader = reader;
  }

  /// At least one page, which is empty where nothing was said.
  static List<List<Block>> of(Reader reader, Conversation conversation) {
    TranscriptPages pages = new TranscriptPages(reader);
    int number = 0;
    for (Turn turn : conversation.turns()) {
      pages.add(turn, ++number);
    }
    pages.close();
    return pages.pages;
  }

  private void close() {
    if (!open.isEmpty() || pages.isEmpty()) {
      pages.add(List.copyOf(open));
    }
    open.clear();
    room = ROOM;
  }

  private void add(Turn turn, int number) {
    if (room < LEAST + HEAD) {
      close();
    }
    open.add(new Block.Paragraph(head(turn, number)));
    room -= HEAD;
    say(turn, number, Block.Voice.QUESTION, turn.question());
    say(turn, number, Block.Voice.ANSWER, Spoken.answer(turn));
    List<Turn.Reference> references = turn.references();
    for (int i = 0; i < Math.min(REFERENCES, references.size()); i++) {
      refer(i + 1, references.get(i), number);
    }
  }

  private Text head(Turn turn, int number) {
    List<Span> spans = new ArrayList<>();
    spans.add(new Span.Words(String.valueOf(number)));
    turn.at()
        .ifPresent(at -> {
          spans.add(new Span.Words(" · "));
          spans.add(reader.clock().dateTime(at));
        });
    turn.verdict().ifPresent(verdict -> spans.add(new Span.Words(words(verdict))));
    return new Text(spans);
  }

  private String words(Turn.Verdict verdict) {
    String trust = verdict.trust().map(t -> " · " + reader.say("transcript.trust", t)).orElse("");
    return trust + verdict.vote().map(TranscriptPages::vote).orElse("");
  }

  /// As vendors word it; anything else is not told.
  private static String vote(String vote) {
    return switch (vote) {
      case "upvote", "up", "like" -> " · 👍";
      case "downvote", "down", "dislike" -> " · 👎";
      default -> "";
    };
  }

  private void say(Turn turn, int number, Block.Voice voice, Optional<String> said) {
    List<SpokenLine> lines = said.map(words -> SpokenLine.of(voice, words)).orElse(List.of());
    List<Text> drawn = new ArrayList<>();
    for (SpokenLine line : lines) {
      Optional<SpokenLine> rest = Optional.of(line);
      while (rest.isPresent()) {
        SpokenLine next = rest.get();
        rest = Optional.empty();
        if (next.cost() <= room) {
          draw(drawn, next, turn);
        } else {
          Optional<List<SpokenLine>> parts = room > LEAST ? next.split(room) : Optional.empty();
          parts.ifPresent(two -> draw(drawn, two.getFirst(), turn));
          rest = Optional.of(parts.map(List::getLast).orElse(next));
          goOn(drawn, voice, number);
        }
      }
    }
    speak(drawn, voice);
    if (lines.isEmpty()) {
      silence(voice);
    }
  }

  private void draw(List<Text> drawn, SpokenLine line, Turn turn) {
    drawn.add(line.text(turn.references()));
    room -= line.cost();
  }

  private void speak(List<Text> drawn, Block.Voice voice) {
    if (!drawn.isEmpty()) {
      open.add(new Block.Speech(voice, drawn));
    }
    drawn.clear();
  }

  private void goOn(List<Text> drawn, Block.Voice voice, int number) {
    speak(drawn, voice);
    close();
    continued(number);
  }

  private void continued(int number) {
    open.add(
        new Block.Paragraph(
            Text.words(reader.say("transcript.continued", String.valueOf(number)))));
    room -= HEAD;
  }

  private void silence(Block.Voice voice) {
    String key = voice == Block.Voice.QUESTION ? "transcript.unasked" : "transcript.unanswered";
    aside(Text.words(reader.say(key)));
    room -= HEAD;
  }

  private void refer(int number, Turn.Reference reference, int turn) {
    String title = Foreign.fold(reference.title(), TITLE).orElse("…");
    Optional<String> link = reference.link().filter(l -> l.length() <= LINK);
    int cost = HEAD + 2 * title.length() + link.map(String::length).orElse(0);
    if (cost > room) {
      close();
      continued(turn);
    }
    room -= cost;
    Span span =
        link.<Span>map(l -> new Span.Link(title, l)).orElseGet(() -> new Span.Foreign(title));
    aside(Text.of(new Span.Words("[" + number + "] "), span));
  }

  /// Below the line before it, where that stands below the answer too.
  private void aside(Text line) {
    List<Text> lines = new ArrayList<>();
    if (open.getLast() instanceof Block.Speech(Block.Voice voice, List<Text> before)
        && voice == Block.Voice.ASIDE) {
      lines.addAll(before);
      open.removeLast();
    }
    lines.add(line);
    open.add(new Block.Speech(Block.Voice.ASIDE, lines));
  }
}
