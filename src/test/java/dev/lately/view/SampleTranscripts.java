package dev.lately.view;

import dev.lately.command.Action;
import dev.lately.command.ButtonCodes;
import dev.lately.command.CodeStamp;
import dev.lately.command.PassingViews;
import dev.lately.command.Press;
import dev.lately.model.Conversation;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Turn;
import dev.lately.model.Turn.Reference;
import dev.lately.model.View;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Conversations as cards, one a page: short, endless, hostile.
public final class SampleTranscripts {
  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final PlatformId PLATFORM = new PlatformId("telegram");

  private SampleTranscripts() {}

  public static Reader reader() {
    Clock clock = new Clock(NOW, ZoneId.of("Europe/Berlin"), Texts.of(Locale.ENGLISH));
    return new Reader(clock, Map.of(DOCS, "Gurubase"));
  }

  public static SessionRef ref() {
    return new SessionRef(DOCS, "0f97a1c2-7d0c");
  }

  public static TranscriptCard card() {
    ButtonCodes codes =
        new ButtonCodes(() -> List.of(new byte[32]), new PassingViews(), () -> List.of(DOCS));
    Place place = new Place(PLATFORM, "42", "42", Optional.empty(), Place.Kind.PRIVATE);
    Press.Asker asker = Press.Asker.of(new Person(PLATFORM, "42", Set.of()));
    Press press =
        new Press(Action.PAGE, View.all(10), NOW, Press.Spot.at(1), asker, Optional.empty());
    CodeStamp stamp = new CodeStamp(codes, place, press);
    return new TranscriptCard(reader(), stamp, ref(), Optional.empty());
  }

  /// All its pages.
  public static List<Card> pages(Conversation conversation) {
    int count = TranscriptPages.of(reader(), conversation).size();
    return IntStream.rangeClosed(1, count)
        .mapToObj(page -> card().of(conversation, page, "gb-7Q2M"))
        .toList();
  }

  public static Turn turn(String question, String answer, Reference... references) {
    return new Turn(
        Optional.of(question).filter(words -> !words.isEmpty()),
        Optional.of(answer).filter(words -> !words.isEmpty()),
        Optional.of(NOW),
        List.of(references),
        Optional.of(new Turn.Verdict(Optional.of(87), Optional.of("upvote"))));
  }

  static Reference reference(String mark, String title, String link) {
    return new Reference(Optional.of(mark), title, Optional.of(link));
  }

  /// One page that tries to break out of its place, and has code and marks.
  public static Card hostile() {
    String question =
        "@everyone **bold** <@81384788765712384>\n> quote\n\u202egnp.exe\u202c\n# head\u0000\u0007";
    String answer =
        "# Keys\n\nUse `rotate --all`[1.1] or [9.9]:\n\n```bash\n  if true; then\n    echo \"*x*\" `date`\n"
            + "```\n- **one** ||spoiler||\n- [click](https://evil.example) <b>x</b> @here\n"
            + "1. first\n\n\n\nDone [2.1].";
    Turn turn =
        turn(
            question,
            answer,
            reference("1.1", "Rotating [keys](x)", "https://example.org/keys_(a)"),
            reference("2.1", "FAQ @everyone", "https://example.org/faq"));
    return card().of(new Conversation(List.of(turn, turn("", "")), false), 1, "gb-7Q2M");
  }

  /// Conversations by what is hard about them.
  public static Map<String, Conversation> hard() {
    Map<String, Conversation> hard = new LinkedHashMap<>();
    hard.put("nothing", new Conversation(List.of(), true));
    hard.put("many", of(IntStream.range(0, 2_000).mapToObj(i -> turn("q" + i, "a" + i)).toList()));
    hard.put("words", of(List.of(turn("why?", words(50_000)))));
    hard.put("letters", of(List.of(turn("x".repeat(9_000), "y".repeat(50_000)))));
    hard.put("marks", of(List.of(turn("*".repeat(9_000), "_*`[".repeat(9_000)))));
    hard.put("lines", of(List.of(turn("a\n".repeat(3_000), "b\n".repeat(9_000)))));
    hard.put("code", of(List.of(turn("how?", "```\n" + "x = `1`\n".repeat(4_000) + "```"))));
    hard.put("emoji", of(List.of(turn("👩‍👩‍👧‍👦".repeat(900), "👩🏽‍🚒 ".repeat(3_000)))));
    hard.put(
        "right to left", of(List.of(turn("السلام عليكم ".repeat(500), "שלום ".repeat(5_000)))));
    hard.put("references", of(List.of(leaning())));
    return hard;
  }

  private static Conversation of(List<Turn> turns) {
    return new Conversation(turns, true);
  }

  /// Words of which no two are the same.
  public static String words(int length) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; words.length() < length; i++) {
      words.append("word").append(i).append(i % 90 == 89 ? "\n\n" : " ");
    }
    return words.toString();
  }

  private static Turn leaning() {
    List<Reference> references = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      references.add(
          reference("1." + i, "*Title* ".repeat(30), "https://example.org/" + "ü".repeat(250)));
    }
    String answer =
        IntStream.range(0, 400)
            .mapToObj(i -> "so[1." + i % 40 + "]")
            .collect(Collectors.joining(" "));
    return turn("what?", answer, references.toArray(Reference[]::new));
  }
}
