package dev.lately;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lately.access.AuditLog.Entry;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import dev.lately.view.Csv;
import dev.lately.view.Foreign;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the audit is printed: in lines, as a table for spreadsheets, or as JSON. The ids of people
/// and places are those that their chats give.
record AuditPaper(PrintWriter out) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final int LONGEST = 200;

  private static final List<String> COLUMNS =
      List.of(
          "time", "platform", "who", "where", "what", "kind", "level", "rows", "sources", "about");

  void lines(List<Entry> entries) {
    entries.forEach(entry -> out.println(line(entry)));
  }

  private static String line(Entry entry) {
    return Stream.of(
            TIME.format(entry.at().atZone(ZoneId.systemDefault())),
            entry.who().platform() + " " + folded(entry.who().id()),
            where(entry.where()),
            folded(entry.what().word()) + " (" + kind(entry) + ")",
            entry.what().level().word(),
            entry.what().rows() == 1 ? "1 row" : entry.what().rows() + " rows",
            sources(entry),
            entry.about().map(AuditPaper::folded).orElse(""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("  "));
  }

  void csv(List<Entry> entries) {
    out.print(Csv.head(COLUMNS));
    entries.forEach(entry -> out.print(Csv.line(cells(entry))));
    out.flush();
  }

  private static List<String> cells(Entry entry) {
    return List.of(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.at().atZone(ZoneId.systemDefault())),
        entry.who().platform().value(),
        folded(entry.who().id()),
        where(entry.where()),
        folded(entry.what().word()),
        kind(entry),
        entry.what().level().word(),
        String.valueOf(entry.what().rows()),
        sources(entry),
        entry.about().map(AuditPaper::folded).orElse(""));
  }

  void json(List<Entry> entries) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    ArrayNode list = tree.putArray("entries");
    entries.forEach(entry -> add(list.addObject(), entry));
    out.println(Json.words(tree));
  }

  private static void add(ObjectNode node, Entry entry) {
    node.put("time", entry.at().toString())
        .put("platform", entry.who().platform().value())
        .put("who", entry.who().id())
        .put("where", where(entry.where()))
        .put("what", entry.what().word())
        .put("kind", kind(entry))
        .put("level", entry.what().level().word())
        .put("rows", entry.what().rows());
    ArrayNode sources = node.putArray("sources");
    entry.sources().stream().sorted().forEach(source -> sources.add(source.value()));
    node.put("about", entry.about().orElse(null));
  }

  /// As places are written on this command line.
  private static String where(Place place) {
    String channel = place.channel().equals(place.space()) ? "" : "/" + place.channel();
    return place.platform()
        + "/"
        + folded(place.space() + channel + place.topic().map(t -> "/" + t).orElse(""));
  }

  private static String kind(Entry entry) {
    return entry.what().kind().name().toLowerCase(Locale.ROOT);
  }

  private static String sources(Entry entry) {
    return entry.sources().stream()
        .sorted()
        .map(SourceName::value)
        .collect(Collectors.joining(", "));
  }

  private static String folded(String words) {
    return Foreign.fold(words, LONGEST).orElse("");
  }
}
