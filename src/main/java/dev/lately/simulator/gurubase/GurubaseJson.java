package dev.lately.simulator.gurubase;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lately.simulator.town.Dice;
import dev.lately.simulator.town.Tale;
import dev.lately.simulator.town.Turn;
import dev.lately.simulator.vendor.Premises;
import dev.lately.simulator.vendor.Quirk;
import dev.lately.simulator.vendor.Stamps;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Gurubase's shapes: pages in three groups, conversations with references.
final class GurubaseJson {
  private static final int PAGE = 30;
  private static final DateTimeFormatter LONG_DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Premises premises;
  private final String slug;

  GurubaseJson(Premises premises, String slug) {
    this.premises = premises;
    this.slug = slug;
  }

  /// Cut into pages first; sessions without a root question are taken out after that, so that a
  /// page may be short or empty while more follow.
  void page(JsonGenerator out, int number, String search, String user) throws IOException {
    List<Tale> oneMore =
        sorted(search, user)
            .skip((number - 1L) * PAGE)
            .limit(PAGE + 1)
            .mapToObj(this::tale)
            .toList();
    boolean emptied = number == 2 && premises.on(Quirk.EMPTY_SECOND_PAGE);
    List<Tale> shown =
        oneMore.stream().limit(PAGE).filter(t -> t.opening().isPresent() && !emptied).toList();
    LocalDate today = premises.now().atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate weekAgo = today.minusDays(7);
    out.writeStartObject();
    group(out, "today", shown, t -> date(t).equals(today));
    group(out, "last_week", shown, t -> !date(t).isBefore(weekAgo) && date(t).isBefore(today));
    group(out, "older", shown, t -> date(t).isBefore(weekAgo));
    out.writeBooleanField("has_more", oneMore.size() > PAGE);
    out.writeEndObject();
  }

  /// Those with a root question; the others take a place on a page and are not shown.
  int listed() {
    return (int) sorted("", "").filter(i -> tale(i).opening().isPresent()).count();
  }

  private IntStream sorted(String search, String user) {
    String wanted = search.toLowerCase(Locale.ROOT);
    return premises
        .town()
        .newestFirst()
        .filter(i -> wanted.isEmpty() || contains(tale(i), wanted))
        .filter(i -> user.isEmpty() || user.equals(externalUser(i)));
  }

  private Tale tale(int index) {
    return premises.tales().tale(index);
  }

  private static boolean contains(Tale tale, String wanted) {
    return tale.opening().filter(q -> q.toLowerCase(Locale.ROOT).contains(wanted)).isPresent()
        || slugOf(tale).contains(wanted);
  }

  private String externalUser(int index) {
    return "user-" + new Dice(premises.seed() + 3, index).below(50);
  }

  /// The day on which Gurubase's server, which lives in UTC, last saw the session.
  private static LocalDate date(Tale tale) {
    return tale.last().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private void group(JsonGenerator out, String name, List<Tale> tales, Predicate<Tale> in)
      throws IOException {
    out.writeArrayFieldStart(name);
    for (Tale tale : tales) {
      if (in.test(tale)) {
        item(out, tale);
      }
    }
    out.writeEndArray();
  }

  private void item(JsonGenerator out, Tale tale) throws IOException {
    String id = premises.ids().uuid(tale.index());
    String root = slugOf(tale);
    out.writeStartObject();
    out.writeStringField("last_used", Stamps.zulu(tale.last()));
    out.writeStringField("id", id);
    out.writeStringField("guru_type_slug", slug);
    out.writeStringField("guru_type_name", "Lantern");
    out.writeStringField("root_question_name", tale.opening().orElseThrow());
    out.writeStringField("root_question_slug", root);
    out.writeStringField(
        "root_question_link",
        "https://gurubase.example/g/%s/%s/binge/%s?question_slug=%s"
            .formatted(slug, root, id, root));
    out.writeEndObject();
  }

  void conversation(JsonGenerator out, Tale tale) throws IOException {
    out.writeStartObject();
    out.writeStringField("binge_id", premises.ids().uuid(tale.index()));
    out.writeStringField("root_question_slug", slugOf(tale));
    out.writeStringField("date_created", Stamps.offset(tale.created()));
    out.writeStringField("last_used", Stamps.offset(tale.last()));
    out.writeArrayFieldStart("conversation");
    Optional<String> parent = Optional.empty();
    for (int i = 0; i < tale.turns(); i++) {
      Dice dice = new Dice(premises.seed() + i, tale.index());
      String own = i == 0 ? slugOf(tale) : slugOf(tale) + "-" + i;
      out.writeStartObject();
      out.writeStringField("id", "" + (2000 + tale.index() * 100L + i));
      out.writeStringField("slug", own);
      turn(out, premises.tales().turn(tale, i), dice);
      if (parent.isPresent()) {
        out.writeStringField("parent_slug", parent.get());
      } else {
        out.writeNullField("parent_slug");
      }
      out.writeEndObject();
      parent = Optional.of(own);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void turn(JsonGenerator out, Turn turn, Dice dice) throws IOException {
    out.writeStringField("user_question", turn.question());
    out.writeStringField("question", turn.question().strip());
    out.writeStringField("answer", "# " + turn.question().strip() + "\n\n" + turn.answer());
    out.writeStringField("date_created", Stamps.offset(turn.at()));
    out.writeStringField("date_updated", LONG_DATE.format(turn.at().atOffset(ZoneOffset.UTC)));
    references(out, dice);
    out.writeNumberField("trust_score", 40 + dice.below(61));
    out.writeStringField(
        "source", dice.pick(List.of("USER", "API", "WIDGET QUESTION", "DISCORD", "SLACK")));
    if (dice.oneIn(4)) {
      out.writeStringField("user_vote", dice.pick(List.of("upvote", "downvote")));
    } else {
      out.writeNullField("user_vote");
    }
  }

  private static void references(JsonGenerator out, Dice dice) throws IOException {
    out.writeArrayFieldStart("references");
    for (int n = dice.below(4); n > 0; n--) {
      out.writeStartObject();
      out.writeStringField("link", "https://docs.example/page-" + dice.below(200));
      out.writeStringField("icon", "https://docs.example/favicon.ico");
      out.writeStringField("title", dice.pick(List.of("Settings", "Webhooks :rocket:", "FAQ")));
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /// As Django makes one: letters and digits of ASCII, a few dozen at most.
  private static String slugOf(Tale tale) {
    String plain =
        tale.opening()
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String cut = plain.substring(0, Math.min(60, plain.length()));
    return cut.isEmpty() ? "question-" + tale.index() : cut;
  }
}
