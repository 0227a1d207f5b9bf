package dev.lately.view;

import static java.util.stream.Collectors.joining;

import dev.lately.command.Wording;
import dev.lately.model.Searched;
import dev.lately.model.SourceName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Words how each source was searched.
public record SearchWords(Reader reader) {
  /// The most sources that are named of those that were searched alike.
  private static final int NAMED = 5;

  /// The most manners that are told.
  private static final int MANNERS = 6;

  /// What those have in common that are told of together.
  private record Manner(String key, String vendor, int rows, int worded) {}

  /// One line for all sources, and a sentence for each whose accents are not all known.
  public Text how(List<Searched> searched) {
    Map<Manner, TreeSet<SourceName>> alike = new LinkedHashMap<>();
    searched.forEach(
        one -> alike.computeIfAbsent(manner(one), _ -> new TreeSet<>()).add(one.source()));
    String all =
        alike.entrySet().stream()
            .limit(MANNERS)
            .map(e -> words(e.getKey(), List.copyOf(e.getValue())))
            .collect(joining(" · "));
    String how = reader.say("search.how", all + (alike.size() > MANNERS ? " · …" : ""));
    return Text.words(
        how
            + searched.stream()
                .map(this::reading)
                .filter(words -> !words.isEmpty())
                .limit(MANNERS)
                .collect(joining()));
  }

  /// How far the accents are known where the vendor searches, which heeds them.
  private String reading(Searched one) {
    return one.reading()
        .map(reading -> " " + reader.say(key(one, reading), args(one, reading)))
        .orElse("");
  }

  private static String key(Searched one, Searched.Reading reading) {
    if (reading.ended()) {
      return "search.accents.ended";
    }
    return reading.read() == 0 ? "search.accents" : "search.accents." + one.scope();
  }

  private static Object[] args(Searched one, Searched.Reading reading) {
    return new Object[] {
      one.source().value(), reading.read(), reading.all().orElse(reading.read())
    };
  }

  /// That messages are searched where the asker alone reads the answer.
  public Text deeper() {
    Wording wording = reader.wording();
    String typed = wording.option("private") + ":" + wording.value("yes");
    return Text.words(reader.say("search.deeper", typed));
  }

  private Manner manner(Searched one) {
    return switch (one.scope()) {
      case MESSAGES, QUESTIONS ->
          new Manner("search." + one.scope(), reader.vendor(one.source()), 0, 0);
      case NOTHING -> new Manner("search.NOTHING", "", 0, 0);
      case KNOWN -> known(one);
    };
  }

  private static Manner known(Searched one) {
    String name = one.source().value();
    if (one.worded() < one.rows()) {
      return new Manner("search.KNOWN.some", name, one.rows(), one.worded());
    }
    return one.more()
        ? new Manner("search.KNOWN.more", name, one.rows(), one.rows())
        : new Manner("search.KNOWN", "", 0, 0);
  }

  private String words(Manner manner, List<SourceName> sources) {
    String named = sources.stream().limit(NAMED).map(SourceName::value).collect(joining(", "));
    String names =
        sources.size() > NAMED ? reader.say("search.others", named, sources.size() - NAMED) : named;
    return reader.say(manner.key(), names, manner.vendor(), manner.rows(), manner.worded());
  }
}
