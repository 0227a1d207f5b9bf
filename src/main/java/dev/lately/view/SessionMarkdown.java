package dev.lately.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lately.model.Session;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Sessions as a table that people read, in GitHub's Markdown.
public record SessionMarkdown(Reader reader) implements SessionRows {
  /// In code points: a cell is read at a glance.
  private static final int LONGEST = 200;

  /// What could mean something in a cell: a backslash takes its meaning from any of them
  /// (CommonMark, Backslash escapes). A colon or an at sign would make a link by itself.
  private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>|~#!&@:$^=]");

  private static final Pattern WEB = Pattern.compile("(?i)(www)\\.");

  /// What would end an address or a cell.
  private static final Pattern NOT_IN_LINKS = Pattern.compile("[^A-Za-z0-9._~:/?#@!$&'*+,;=%-]+");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private static final List<String> COLUMNS =
      List.of("title", "source", "lastActivity", "created", "messages", "origin", "id");

  @Override
  public String head() {
    String heading =
        reader.say("export.heading", time(reader.clock().now()), reader.clock().zone().getId());
    String names =
        COLUMNS.stream()
            .map(c -> reader.say("export.column." + c))
            .collect(Collectors.joining(" | "));
    String lines = COLUMNS.stream().map(_ -> "---").collect(Collectors.joining(" | "));
    return "# " + heading + "\n\n| " + names + " |\n| " + lines + " |\n";
  }

  @Override
  public String row(Session session) {
    return List.of(
            title(session),
            escaped(session.ref().source().value()),
            session.times().lastActivity().map(this::time).orElse(""),
            session.times().created().map(this::time).orElse(""),
            session.facts().messages().stream().mapToObj(String::valueOf).findAny().orElse(""),
            cell(session.facts().origin()),
            cell(Optional.of(reader.id(session.ref()))))
        .stream()
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private String title(Session session) {
    String words = cell(session.title());
    String shown = words.isEmpty() ? escaped(reader.say("row.untitled")) : words;
    return session
        .facts()
        .link()
        .filter(link -> link.startsWith("https://") || link.startsWith("http://"))
        .map(link -> "[" + shown + "](" + address(link) + ")")
        .orElse(shown);
  }

  private static String address(String link) {
    return NOT_IN_LINKS
        .matcher(link)
        .replaceAll(found -> URLEncoder.encode(found.group(), UTF_8).replace("+", "%20"));
  }

  private static String cell(Optional<String> words) {
    return words.flatMap(w -> Foreign.fold(w, LONGEST)).map(SessionMarkdown::escaped).orElse("");
  }

  static String escaped(String words) {
    String harmless = SPECIAL.matcher(words).replaceAll("\\\\$0");
    return WEB.matcher(harmless).replaceAll("$1\\\\.");
  }

  private String time(Instant time) {
    return TIME.format(time.atZone(reader.clock().zone()));
  }
}
