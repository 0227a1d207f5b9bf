package dev.lately.handler;

import dev.lately.chat.Courier;
import dev.lately.command.AdminAsk;
import dev.lately.model.Hindrance;
import dev.lately.model.Place;
import dev.lately.model.Sight;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.HindranceText;
import dev.lately.view.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Tells whether all is well in a place, and what to do where it is not; asks no vendor.
record DoctorAnswer(AdminTalk talk) {
  Card card() {
    Place here = talk.home();
    List<Block> blocks = new ArrayList<>();
    blocks.add(talk.heading("doctor.heading"));
    blocks.add(posting(here));
    blocks.addAll(sources(here));
    return new Card(
        blocks,
        List.of(
            new Control.Buttons(
                List.of(
                    talk.button(
                        talk.reader().say("button.refresh"), new AdminAsk.Doctor(), AdminTalk.DO),
                    talk.button(
                        talk.reader().say("button.bound"),
                        new AdminAsk.ListAll(),
                        AdminTalk.DO)))));
  }

  private Block posting(Place here) {
    Optional<Courier> courier = talk.courier();
    Optional<Hindrance> why = courier.flatMap(c -> c.hindrance(here));
    HindranceText words = new HindranceText(talk.reader());
    return why.map(w ->
            talk.notice(
                Block.Tone.ERROR, "doctor.mute", words.why(w) + " " + words.remedy(w, here)))
        .orElseGet(() ->
            courier.isPresent()
                ? talk.words("doctor.writes")
                : talk.notice(Block.Tone.WARNING, "explain.unasked"));
  }

  private List<Block> sources(Place here) {
    Sight ceiling = talk.ceiling(here);
    Sight open = talk.desk().granted().open(here);
    List<Block> blocks = new ArrayList<>();
    if (ceiling.isEmpty()) {
      return List.of(
          talk.notice(Block.Tone.WARNING, "bind.nothing", here.platform(), here.space()));
    }
    if (open.isEmpty() && !talk.isAlone()) {
      blocks.add(talk.notice(Block.Tone.WARNING, "doctor.unbound", talk.type("bind level:titles")));
    } else {
      blocks.add(talk.words("doctor.open"));
      blocks.add(talk.levels(open));
    }
    blocks.add(talk.words("doctor.sources"));
    SourceText words = new SourceText(talk.reader());
    talk.desk()
        .queries()
        .states(ceiling.sources())
        .forEach(state -> {
          blocks.addAll(words.brief(state));
          state
              .failure()
              .ifPresent(failure -> blocks.add(new Block.Paragraph(words.error(state, failure))));
        });
    return blocks;
  }
}
