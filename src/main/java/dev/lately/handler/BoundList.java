package dev.lately.handler;

import dev.lately.access.Binding;
import dev.lately.access.PlaceHabits;
import dev.lately.command.AdminAsk;
import dev.lately.command.AdminWords;
import dev.lately.model.Level;
import dev.lately.model.Place;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.PlaceText;
import dev.lately.view.Span;
import dev.lately.view.Text;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lists what is bound in a guild or chat: by its administrators, and by the configuration.
record BoundList(AdminTalk talk) {
  /// As many as a message has room for, with a button each.
  private static final int MOST = 20;

  private static final int BUTTONS = 10;

  /// One line: a source in a place, as it is configured where no administrator decided.
  private record Row(
      Place place, SourceName source, Optional<Level> level, Optional<Binding> decided) {}

  Card card(Optional<Block> above) {
    List<Row> rows = rows();
    List<Block> blocks = new ArrayList<>();
    above.ifPresent(blocks::add);
    blocks.add(talk.heading("bound.heading", rows.size()));
    List<Row> shown = rows.stream().limit(MOST).toList();
    for (int i = 0; i < shown.size(); i++) {
      blocks.add(new Block.Paragraph(line(i + 1, shown.get(i))));
    }
    if (rows.size() > MOST) {
      blocks.add(talk.words("bound.more", rows.size() - MOST));
    }
    if (rows.isEmpty()) {
      blocks.add(talk.words("bound.none", talk.type("bind level:titles")));
    }
    blocks.add(new Block.Facts(habits()));
    return new Card(blocks, List.of(new Control.Buttons(buttons(shown))));
  }

  /// What everybody in that place sees now.
  Card now(Place place, Block above) {
    Sight open = talk.desk().granted().open(place);
    List<Block> blocks = new ArrayList<>(List.of(above));
    blocks.add(new Block.Facts(List.of(talk.fact("bind.place", Text.of(named(place))))));
    blocks.add(open.isEmpty() ? talk.words("bound.closed") : talk.levels(open));
    return AdminTalk.card(
        blocks,
        talk.button(talk.reader().say("button.bound"), new AdminAsk.ListAll(), AdminTalk.DO));
  }

  private List<Row> rows() {
    List<Binding> decided =
        talk.desk().kept().bindings().in(talk.home().platform(), talk.home().space());
    List<Row> rows = new ArrayList<>();
    decided.forEach(b -> rows.add(new Row(b.place(), b.source(), effective(b), Optional.of(b))));
    for (Granted.Configured place : talk.desk().granted().configured(talk.home())) {
      place
          .sight()
          .levels()
          .forEach((source, level) -> {
            if (decided.stream().noneMatch(b -> isOf(b, place.place(), source))) {
              rows.add(new Row(place.place(), source, Optional.of(level), Optional.empty()));
            }
          });
    }
    return rows;
  }

  private static boolean isOf(Binding binding, Place place, SourceName source) {
    return binding.place().equals(place) && binding.source().equals(source);
  }

  /// The operator may have narrowed since what was granted.
  private Optional<Level> effective(Binding binding) {
    Optional<Level> most = talk.ceiling(binding.place()).of(binding.source());
    return binding
        .level()
        .flatMap(level -> most.map(ceiling -> level.isAtLeast(ceiling) ? ceiling : level));
  }

  private Text line(int number, Row row) {
    List<Span> spans = new ArrayList<>();
    spans.add(new Span.Strong(String.valueOf(number)));
    spans.add(new Span.Words(" · "));
    spans.add(named(row.place()));
    spans.add(new Span.Words(" · " + row.source() + " · " + level(row) + " · "));
    row.decided()
        .ifPresentOrElse(
            binding -> {
              spans.add(new Span.Words(talk.reader().say("bound.by") + " "));
              spans.add(new Span.Mention(Span.Kind.PERSON, binding.by().id(), binding.by().id()));
              spans.add(new Span.Words(" · "));
              spans.add(talk.reader().clock().dateTime(binding.at()));
            },
            () -> spans.add(new Span.Words(talk.reader().say("bound.configured"))));
    return new Text(spans);
  }

  private String level(Row row) {
    Optional<Level> wanted = row.decided().flatMap(Binding::level);
    String now = row.level().map(talk::level).orElseGet(() -> talk.reader().say("bound.shut"));
    return wanted
        .filter(level -> !Optional.of(level).equals(row.level()))
        .map(level -> talk.reader().say("bound.narrowed", now, talk.level(level)))
        .orElse(now);
  }

  private Span named(Place place) {
    return new PlaceText(talk.reader(), talk.asker().request().place()).of(place);
  }

  private List<Control.Button> buttons(List<Row> shown) {
    List<Control.Button> buttons = new ArrayList<>();
    for (int i = 0; i < shown.size() && buttons.size() < BUTTONS; i++) {
      Row row = shown.get(i);
      if (row.level().isPresent()) {
        AdminAsk ask =
            new AdminAsk.Unbind(Optional.of(AdminTalk.named(row.place())), List.of(row.source()));
        String label = talk.reader().say("button.unbind", String.valueOf(i + 1));
        buttons.add(talk.button(label, ask, AdminTalk.DO));
      }
    }
    buttons.add(
        talk.button(talk.reader().say("button.doctor"), new AdminAsk.Doctor(), AdminTalk.DO));
    return buttons;
  }

  private List<Block.Fact> habits() {
    PlaceHabits.Habit habit = talk.desk().kept().habits().of(talk.home());
    String zone =
        habit
            .zone()
            .map(ZoneId::getId)
            .orElseGet(
                () -> talk.reader().say("habit.zone.usual", talk.reader().clock().zone().getId()));
    String language =
        habit.language().map(AdminWords::name).orElseGet(() -> talk.reader().say("habit.none"));
    return List.of(
        talk.fact("habit.language", Text.words(language)),
        talk.fact("habit.zone", Text.words(zone)));
  }
}
