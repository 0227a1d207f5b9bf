package dev.lately.handler;

import dev.lately.access.Deed;
import dev.lately.command.CommandGrammar;
import dev.lately.command.Press;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import dev.lately.query.SessionQueries;
import dev.lately.query.Snapshot;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Notices;
import dev.lately.view.Receipt;
import dev.lately.view.Reply;
import dev.lately.view.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Answers presses on a list and its cards.
final class PressAnswer {
  private final SessionQueries queries;
  private final Lists lists;
  private final Pages pages;
  private final Goto places;
  private final OpenAnswer rows;
  private final CsvAnswer files;

  PressAnswer(SessionQueries queries, Pages pages, OpenAnswer rows) {
    this.queries = queries;
    this.lists = new Lists(queries);
    this.pages = pages;
    this.places = new Goto(pages);
    this.rows = rows;
    this.files = new CsvAnswer(queries);
  }

  /// `values` are what was chosen or typed.
  Reply answer(Asked asked, Press press, List<String> values) {
    Asked reader = asked.to(Lists.deed(press.view())).pressing(press);
    return switch (press.action()) {
      case CSV -> files.answer(asked.to(Deed.EXPORT), press);
      case BROWSE -> browse(asked.to(Lists.deed(press.view())), press.view());
      default -> list(reader, press, values);
    };
  }

  private Reply list(Asked asked, Press press, List<String> values) {
    return switch (press.action()) {
      case REFRESH -> anew(asked, press, press.view());
      case SOURCES -> anew(asked, press, press.view().withSources(chosen(asked, press, values)));
      case FORM -> form(asked, press, values);
      case OPEN -> rows.answer(asked, press, recall(asked, press));
      default -> turned(asked, press);
    };
  }

  private Reply turned(Asked asked, Press press) {
    Pages.Sheet list = recall(asked, press);
    return shown(asked, press, list.turn(places.page(asked, list.snapshot(), press)));
  }

  /// Never in place: the message that was pressed stays what it is.
  private Reply browse(Asked asked, View view) {
    Snapshot snapshot = lists.ask(asked, view);
    Pages.Sheet first = new Pages.Sheet(snapshot, 1, List.of());
    Card card = pages.draw(asked, first, asked.stamp(view, snapshot.at())).card();
    return new Reply.Private(card, asked.privatePage(view, snapshot.at(), 1));
  }

  private Reply form(Asked asked, Press press, List<String> values) {
    Notices notices = new Notices(asked.reader());
    if (values.isEmpty()) {
      return hint(asked, press);
    }
    Pages.Sheet list = recall(asked, press);
    Optional<Integer> page = places.typed(asked, list.snapshot(), press.view(), values.getFirst());
    return page.<Reply>map(number -> shown(asked, press, list.turn(number)))
        .orElseGet(() -> new Reply.Private(notices.mistake(Goto.mistake(values.getFirst())), ""));
  }

  /// Where a platform has no forms: what to type. A private copy, or what is new, cannot be typed.
  private static Reply hint(Asked asked, Press press) {
    boolean untyped = asked.origin().isPresent() || press.view().filter().marks().isPresent();
    String key = untyped ? "press.form.copy" : "press.form";
    String line = CommandGrammar.words(press.view()) + " page:7";
    String words = asked.reader().wording().typed(line);
    Card card =
        new Notices(asked.reader()).say(Block.Tone.INFORMATION, key, press.spot().at(), words);
    return new Reply.Private(card, "");
  }

  private Reply anew(Asked asked, Press press, View view) {
    boolean again = view.equals(press.view()) && view.text().isEmpty();
    List<Text> said = again ? cooling(asked) : List.of();
    Pages.Sheet sheet = new Pages.Sheet(lists.ask(asked, view), 1, said);
    return shown(asked, press, view, sheet);
  }

  private Reply shown(Asked asked, Press press, Pages.Sheet sheet) {
    return shown(asked, press, press.view(), sheet);
  }

  /// In place for the person whose list it is; a copy for anybody else.
  private Reply shown(Asked asked, Press press, View view, Pages.Sheet sheet) {
    Instant at = sheet.snapshot().at();
    Pages.Drawn drawn = pages.draw(asked, sheet, asked.stamp(view, at));
    boolean own = press.asker().equals(Press.Asker.of(asked.person()));
    Receipt receipt = own && isRead(press, sheet) ? drawn.receipt() : Receipt.NONE;
    return asked.replaces(press)
        ? new Reply.Open(drawn.card(), Optional.empty(), receipt)
        : new Reply.Private(drawn.card(), asked.privatePage(view, at, sheet.number()));
  }

  /// From its first page on: of a list that was asked anew nobody has seen what stands before.
  private static boolean isRead(Press press, Pages.Sheet sheet) {
    return sheet.number() == 1 || sheet.snapshot().at().equals(press.snapshot());
  }

  /// The list as it was, or asked anew and saying so.
  private Pages.Sheet recall(Asked asked, Press press) {
    return lists
        .recall(asked, press.view(), press.snapshot())
        .map(snapshot -> new Pages.Sheet(snapshot, 1, List.of()))
        .orElseGet(() ->
            new Pages.Sheet(
                lists.ask(asked, press.view()),
                1,
                List.of(Text.words(asked.reader().say("list.anew")))));
  }

  /// The chosen sources that this person may see; all of them is the same as no choice.
  private static List<SourceName> chosen(Asked asked, Press press, List<String> names) {
    if (names.isEmpty() && press.spot().check() != 0) {
      return toggled(asked, press);
    }
    List<SourceName> chosen =
        asked.visible().stream().filter(source -> names.contains(source.value())).toList();
    return chosen.size() == asked.visible().size() ? List.of() : chosen;
  }

  /// The source that the code names, alone, or all of them where it stands alone already.
  private static List<SourceName> toggled(Asked asked, Press press) {
    List<SourceName> named =
        asked.visible().stream().filter(source -> press.spot().isOf(source.value())).toList();
    return named.equals(press.view().sources()) ? List.of() : named;
  }

  /// A line when no source may be asked again yet.
  private List<Text> cooling(Asked asked) {
    List<Instant> next =
        asked.visible().stream().flatMap(source -> queries.nextCall(source).stream()).toList();
    return next.size() < asked.visible().size()
        ? List.of()
        : next.stream()
            .min(Instant::compareTo)
            .map(time -> asked.reader().say("list.cooling", asked.reader().clock().until(time)))
            .map(line -> List.of(Text.words(line)))
            .orElse(List.of());
  }
}
