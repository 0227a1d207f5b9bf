package dev.lately.handler;

import dev.lately.access.AuditLog;
import dev.lately.access.Binding;
import dev.lately.command.AdminAsk;
import dev.lately.model.Place;
import dev.lately.model.SourceName;
import dev.lately.view.Block;
import dev.lately.view.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Closes sources to a place, whoever bound them, the configuration too. Taking away asks nobody
/// anything.
record UnbindAnswer(AdminTalk talk) {
  Reply answer(AdminAsk.Unbind ask) {
    return closed(
        ask, place -> talk.alone(new BoundList(talk).now(place, closed()), new AdminAsk.ListAll()));
  }

  /// From the list, which is shown anew.
  Reply pressed(AdminAsk.Unbind ask) {
    return closed(ask, _ -> new Reply.Open(new BoundList(talk).card(Optional.of(closed()))));
  }

  private Block closed() {
    return talk.notice(Block.Tone.INFORMATION, "unbind.done");
  }

  private Reply closed(AdminAsk.Unbind ask, Function<Place, Reply> answer) {
    Optional<Place> place = talk.isAlone() ? Optional.empty() : talk.target(ask.channel());
    if (place.isEmpty()) {
      return talk.refuse(talk.isAlone() ? "unbind.alone" : "bind.elsewhere");
    }
    List<SourceName> sources = meant(ask, place.get());
    if (sources.isEmpty()) {
      return talk.refuse("unbind.nothing", talk.type("list"));
    }
    close(place.get(), sources);
    return answer.apply(place.get());
  }

  /// Those that are named or all, as far as anything of them is open there or would be.
  private List<SourceName> meant(AdminAsk.Unbind ask, Place place) {
    Set<SourceName> open = new TreeSet<>(talk.desk().granted().open(place).sources());
    talk.desk().kept().bindings().in(place.platform(), place.space()).stream()
        .filter(binding -> binding.place().equals(place) && binding.level().isPresent())
        .forEach(binding -> open.add(binding.source()));
    return open.stream()
        .filter(source -> ask.sources().isEmpty() || ask.sources().contains(source))
        .toList();
  }

  private void close(Place place, List<SourceName> sources) {
    talk.note("unbind", AuditLog.Kind.CHANGED, sources, Optional.of(AdminTalk.named(place)));
    sources.forEach(source ->
        talk.desk()
            .kept()
            .bindings()
            .keep(
                new Binding(
                    place, source, Optional.empty(), talk.person(), talk.reader().clock().now())));
  }
}
