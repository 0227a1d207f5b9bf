package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.access.Binding;
import dev.lately.chat.Courier;
import dev.lately.chat.Readership;
import dev.lately.command.AdminAsk;
import dev.lately.command.Nearest;
import dev.lately.model.Level;
import dev.lately.model.Place;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.view.Block;
import dev.lately.view.PlaceText;
import dev.lately.view.Reply;
import dev.lately.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Lets everybody in a place see sources, once an administrator knows who reads there.
record BindAnswer(AdminTalk talk) {
  /// What is to be bound, within what may be.
  private record Plan(Place place, List<SourceName> sources, Level level) {
    AdminAsk.Bind ask() {
      return new AdminAsk.Bind(Optional.of(AdminTalk.named(place)), sources, level);
    }
  }

  Reply question(AdminAsk.Bind ask) {
    return planned(ask, this::question);
  }

  /// Whatever was shown before, what counts is what is granted now.
  Reply bound(AdminAsk.Bind ask) {
    return planned(ask, this::bound);
  }

  private Reply planned(AdminAsk.Bind ask, Function<Plan, Reply> answer) {
    if (talk.isAlone()) {
      return talk.refuse("bind.alone", talk.type("bind level:titles"));
    }
    Optional<Place> place = talk.target(ask.channel());
    return place.isEmpty()
        ? talk.refuse("bind.elsewhere")
        : planned(ask, place.get(), talk.ceiling(place.get()), answer);
  }

  private Reply planned(
      AdminAsk.Bind ask, Place place, Sight ceiling, Function<Plan, Reply> answer) {
    if (ceiling.isEmpty()) {
      return talk.refuse("bind.nothing", place.platform(), place.space());
    }
    List<SourceName> sources = new ArrayList<>(ask.sources());
    if (sources.isEmpty()) {
      sources.addAll(ceiling.sources());
    }
    return sources.stream()
        .filter(source -> !ceiling.sees(source, ask.level()))
        .findFirst()
        .map(source -> beyond(source, ask, ceiling))
        .orElseGet(() -> answer.apply(new Plan(place, sources, ask.level())));
  }

  /// What is granted, and who can grant more.
  private Reply beyond(SourceName source, AdminAsk.Bind ask, Sight ceiling) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        ceiling.of(source).isPresent()
            ? talk.notice(
                Block.Tone.WARNING, "bind.beyond", source.value(), talk.level(ask.level()))
            : unknown(source, ceiling));
    blocks.add(talk.words("bind.most"));
    blocks.add(talk.levels(ceiling));
    blocks.add(talk.words("bind.widen", talk.type("link code:ABCD-EFGH")));
    return talk.alone(AdminTalk.card(blocks), ask);
  }

  private Block unknown(SourceName source, Sight ceiling) {
    List<String> names = ceiling.sources().stream().map(SourceName::value).toList();
    return Nearest.to(source.value(), names)
        .map(near -> talk.notice(Block.Tone.WARNING, "bind.meant", source.value(), near))
        .orElseGet(() -> talk.notice(Block.Tone.WARNING, "bind.ungranted", source.value()));
  }

  private Reply question(Plan plan) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(talk.heading("bind.heading"));
    blocks.add(
        new Block.Facts(
            List.of(
                talk.fact("bind.place", place(plan.place())),
                talk.fact("bind.readers", Text.words(readers(plan.place()))),
                talk.fact("bind.see", Text.words(talk.reader().say("bind.see." + plan.level()))))));
    blocks.add(talk.words("bind.sources"));
    blocks.add(changes(plan));
    blocks.add(talk.words("bind.consequence"));
    return talk.alone(
        AdminTalk.card(
            blocks,
            talk.button(talk.reader().say("button.bind"), plan.ask(), AdminTalk.DO),
            talk.button(talk.reader().say("button.leave"), plan.ask(), AdminTalk.LEAVE)),
        plan.ask());
  }

  /// Of each source what is seen now, what will be, and the most that is granted.
  private Block changes(Plan plan) {
    Sight open = talk.desk().granted().open(plan.place());
    Sight ceiling = talk.ceiling(plan.place());
    return new Block.Facts(
        plan.sources().stream()
            .map(source -> {
              String now = open.of(source).map(talk::level).orElse(talk.reader().say("bind.none"));
              String most = ceiling.of(source).map(talk::level).orElse(now);
              String words = talk.reader().say("bind.change", now, talk.level(plan.level()), most);
              return talk.reader().fact(source.value(), Text.words(words));
            })
            .toList());
  }

  private Text place(Place place) {
    return Text.of(new PlaceText(talk.reader(), talk.asker().request().place()).of(place));
  }

  private String readers(Place place) {
    Optional<Readership> known = talk.courier().flatMap(courier -> courier.readership(place));
    String count =
        known
            .filter(readers -> readers.people().isPresent())
            .map(readers -> talk.reader().say("bind.people", readers.people().getAsInt()))
            .orElseGet(() -> talk.reader().say("bind.people.unknown"));
    return known.filter(Readership::everybody).isPresent()
        ? count + " · " + talk.reader().say(channels() ? "bind.everyone" : "bind.public")
        : count;
  }

  private boolean channels() {
    return talk.courier().filter(Courier::hasChannels).isPresent();
  }

  private Reply bound(Plan plan) {
    talk.note(
        new AuditLog.What("bind", plan.level(), 0, AuditLog.Kind.CHANGED),
        plan.sources(),
        Optional.of(AdminTalk.named(plan.place()) + " " + plan.level().word()));
    plan.sources()
        .forEach(source ->
            talk.desk()
                .kept()
                .bindings()
                .keep(
                    new Binding(
                        plan.place(),
                        source,
                        Optional.of(plan.level()),
                        talk.person(),
                        talk.reader().clock().now())));
    Block done = talk.notice(Block.Tone.INFORMATION, "bind.done");
    return new Reply.Open(new BoundList(talk).now(plan.place(), done));
  }
}
