package dev.lately.view;

import dev.lately.model.Recency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// One shared set of cards, drawn by every platform's renderer.
public final class SampleCards {
  /// 44 characters, as long as a code gets.
  public static final String CODE = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdEf";

  private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

  private SampleCards() {}

  public static Map<String, Card> all() {
    Map<String, Card> cards = new LinkedHashMap<>();
    cards.put("list", list());
    cards.put("hostile", hostile());
    cards.put("full", full());
    cards.put("empty", empty());
    cards.put("error", error());
    cards.put("session", session());
    cards.put("help", help());
    cards.put("transcript", SampleTranscripts.hostile());
    cards.put("single", OneSession.card());
    cards.putAll(SampleDigests.all());
    return cards;
  }

  /// Two groups, one stale source, one page of two.
  public static Card list() {
    return new Card(
        List.of(
            new Block.Heading(Text.words("Sessions · all sources")),
            new Block.Notice(
                Block.Tone.WARNING,
                Text.words("Gurubase does not answer (503). Rows of docs-guru are as of 2 h ago.")),
            new Block.Group(
                Recency.TODAY,
                Text.words("Today: 2"),
                List.of(
                    row(1, "How do I rotate API keys?", Optional.of("https://example.org/g/1")),
                    row(2, "Docker deployment help", Optional.empty()))),
            new Block.Group(
                Recency.LAST_7_DAYS,
                Text.words("Last 7 days: 23+"),
                List.of(row(3, "Où sont mes factures ?", Optional.empty()))),
            footer()),
        controls(List.of("How do I rotate API keys?", "Docker deployment help", "Où sont …")));
  }

  /// Titles that try to break out of their place.
  public static Card hostile() {
    List<String> titles =
        List.of(
            "@everyone free nitro <@81384788765712384> <#1> <t:0:R>",
            "`code` ```block``` **bold** _it_ ~~s~~ ||spoiler|| > quote # head",
            "](https://evil.example) [click](https://evil.example)",
            "<b>bold</b> &amp; <script>alert(1)</script>",
            "السلام عليكم ورحمة الله وبركاته كيف يمكنني إعادة تعيين كلمة المرور",
            "👩‍👩‍👧‍👦".repeat(10),
            "/recent@LatelyBot https://evil.example/?a=_b_ a@b.example");
    List<Block.Row> rows = new ArrayList<>();
    titles.forEach(
        t -> rows.add(row(rows.size() + 1, t, Optional.of("https://example.org/a_b_(c)"))));
    return new Card(
        List.of(new Block.Group(Recency.OLDER, Text.words("Older: 7"), rows), footer()),
        controls(titles));
  }

  /// Twenty rows of the longest titles in three groups, as full as a page gets.
  public static Card full() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(Text.words("Sessions · all sources")));
    int number = 1;
    for (Recency recency : List.of(Recency.TODAY, Recency.LAST_7_DAYS, Recency.OLDER)) {
      int first = number;
      number += 7;
      blocks.add(
          new Block.Group(
              recency,
              Text.words(recency + ": 7"),
              IntStream.range(first, Math.min(number, 21))
                  .mapToObj(n ->
                      row(
                          n,
                          "👩🏽‍🚒".repeat(11),
                          Optional.of("https://example.org/" + "x".repeat(180))))
                  .toList()));
    }
    blocks.add(footer());
    return new Card(
        blocks, controls(IntStream.range(0, 20).mapToObj(i -> "👩🏽‍🚒".repeat(11)).toList()));
  }

  public static Card empty() {
    return new Card(
        List.of(
            new Block.Heading(Text.words("Sessions · today")),
            new Block.Paragraph(
                Text.of(
                    new Span.Words("Nothing today. Last activity: "),
                    new Span.Moment(NOW.minusSeconds(172_800), Span.Style.RELATIVE, "2 days ago"),
                    new Span.Words(" in docs-guru.")))),
        List.of(new Control.Buttons(List.of(new Control.Button("Last 7 days", CODE, true)))));
  }

  public static Card error() {
    return new Card(
        List.of(
            new Block.Notice(
                Block.Tone.ERROR,
                Text.of(
                    new Span.Words("Something broke on our side. Try again; reference "),
                    new Span.Code("E-4F2A")))),
        List.of());
  }

  /// One session with all that is known of it.
  public static Card session() {
    return new Card(
        List.of(
            new Block.Heading(Text.of(new Span.Foreign("How do I *rotate* API keys?"))),
            new Block.Facts(
                List.of(
                    new Block.Fact("Source", Text.words("docs-guru")),
                    new Block.Fact("Last activity", Text.of(moment())),
                    new Block.Fact("Id", Text.of(new Span.Code("0f97`a-12")))))),
        List.of(
            new Control.LinkButton("Open at Gurubase", "https://example.org/g/1"),
            new Control.CopyButton("Copy id", "0f97`a-12"),
            new Control.Buttons(List.of(new Control.Button("Back to the list", CODE, true)))));
  }

  public static Card help() {
    return new Card(
        List.of(
            new Block.Heading(Text.of(new Span.Strong("Lately"))),
            new Block.Paragraph(
                Text.of(new Span.Words("Try "), new Span.Code("/sessions recent")))),
        List.of());
  }

  private static Block.Row row(int number, String title, Optional<String> link) {
    Span span = link.<Span>map(l -> new Span.Link(title, l)).orElse(new Span.Foreign(title));
    return new Block.Row(
        number,
        Text.of(span),
        Text.of(new Span.Words("8 msgs · web · "), moment(), new Span.Words(" · docs-guru")));
  }

  private static Span moment() {
    return new Span.Moment(NOW.minusSeconds(720), Span.Style.RELATIVE, "12 min ago");
  }

  private static Block footer() {
    return new Block.Footer(
        Text.of(
            new Span.Words("Page 1 of 2 · 25+ sessions · 3 sources · as of "),
            new Span.Moment(NOW, Span.Style.TIME, "09:00"),
            new Span.Words(" · Europe/Berlin")));
  }

  private static List<Control> controls(List<String> titles) {
    return List.of(
        new Control.RowPicker(
            "Open a session …",
            IntStream.range(0, titles.size())
                .mapToObj(i -> new Control.RowOption(i + 1, titles.get(i), "docs-guru", CODE + i))
                .toList()),
        new Control.SourcePicker(
            "Sources: all",
            CODE,
            List.of(
                new Control.SourceOption("docs-guru", true, CODE + "a"),
                new Control.SourceOption("website-bot", false, CODE + "b"))),
        new Control.Pager(
            new Control.Position(1, 2, true),
            Optional.empty(),
            Optional.empty(),
            CODE + "f",
            Optional.of(CODE + "n"),
            Optional.of(CODE + "l")),
        new Control.Buttons(
            List.of(
                new Control.Button("Today", CODE + "t", true),
                new Control.Button("7 days", CODE + "w", true),
                new Control.Button("Older", CODE + "o", false),
                new Control.Button("Refresh", CODE + "r", true))));
  }
}
