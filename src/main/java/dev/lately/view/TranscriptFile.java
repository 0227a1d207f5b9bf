package dev.lately.view;

import dev.lately.model.Conversation;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Turn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What was said in one session, whole, as a Markdown file.
public record TranscriptFile(
    Reader reader, String reference, SessionRef ref, Optional<Session> session) {
  /// Without blanks, so that it can stand in a data URL.
  private static final String MEDIA_TYPE = "text/markdown;charset=utf-8";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>#|]");
  private static final Pattern TAG = Pattern.compile("<(?=[A-Za-z/!?])");
  private static final Pattern FENCE = Pattern.compile("\\s*(```|~~~).*");
  private static final int TITLE = 200;
  private static final int ID = 256;

  public Document of(Conversation conversation) {
    StringBuilder file = new StringBuilder();
    file.append("# ").append(escaped(title(), TITLE)).append("\n\n");
    facts(file);
    if (!conversation.complete()) {
      file.append("\n_").append(reader.say("transcript.newest", vendor())).append("_\n");
    }
    int number = 0;
    for (Turn turn : conversation.turns()) {
      turn(file, turn, ++number);
    }
    String name = "session-" + reference.replaceAll("[^A-Za-z0-9-]", "") + ".md";
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    return new Document(name, MEDIA_TYPE, reader.say("transcript.file.missing"), bytes);
  }

  private String title() {
    return session.flatMap(Session::title).orElseGet(() -> reader.say("row.untitled"));
  }

  private String vendor() {
    return reader.vendor(ref.source());
  }

  private void facts(StringBuilder file) {
    fact(file, "reference", reference);
    fact(file, "source", ref.source() + " (" + vendor() + ")");
    fact(
        file,
        "id",
        "`" + Foreign.cut(Foreign.fold(ref.id(), ID).orElse(""), ID).replace("`", "ˋ") + "`");
    session.flatMap(s -> s.times().created()).ifPresent(t -> fact(file, "started", stamp(t)));
    session.flatMap(s -> s.times().lastActivity()).ifPresent(t -> fact(file, "last", stamp(t)));
    session.flatMap(s -> s.facts().link()).ifPresent(l -> fact(file, "link", "<" + l + ">"));
  }

  private void fact(StringBuilder file, String key, String value) {
    file.append("- ").append(reader.say("session." + key)).append(": ").append(value).append('\n');
  }

  private String stamp(Instant time) {
    return STAMP.format(time.atZone(reader.clock().zone()));
  }

  private void turn(StringBuilder file, Turn turn, int number) {
    file.append("\n## ").append(number);
    turn.at().ifPresent(at -> file.append(" · ").append(stamp(at)));
    file.append("\n\n");
    for (String line : lines(turn.question(), "transcript.unasked")) {
      file.append(line.isBlank() ? ">" : "> **" + escaped(line, Integer.MAX_VALUE) + "**")
          .append('\n');
    }
    file.append('\n');
    answer(file, lines(turn.answer(), "transcript.unanswered"));
    references(file, turn.references());
  }

  private List<String> lines(Optional<String> said, String otherwise) {
    List<String> lines = said.map(Foreign::lines).orElse(List.of());
    return lines.isEmpty() ? List.of(reader.say(otherwise)) : lines;
  }

  /// Vendors answer in Markdown; only what a reader would take for HTML is written out, and code
  /// that does not end is ended.
  private static void answer(StringBuilder file, List<String> lines) {
    boolean code = false;
    for (String line : lines) {
      boolean fence = FENCE.matcher(line).matches();
      file.append(code || fence ? line : TAG.matcher(line).replaceAll("&lt;")).append('\n');
      code = fence != code;
    }
    file.append(code ? "```\n" : "");
  }

  private static void references(StringBuilder file, List<Turn.Reference> references) {
    int number = 0;
    for (Turn.Reference reference : references) {
      String title = escaped(reference.title(), TITLE);
      file.append(number == 0 ? "\n" : "").append(++number).append(". ");
      file.append(
          reference
              .link()
              .map(
                  link -> "[" + title + "](<" + link.replace(">", "%3E").replace("<", "%3C") + ">)")
              .orElse(title));
      file.append(reference.mark().map(mark -> " \\[" + mark + "]").orElse("")).append('\n');
    }
  }

  private static String escaped(String words, int most) {
    return SPECIAL.matcher(Foreign.fold(words, most).orElse("…")).replaceAll("\\\\$0");
  }
}
