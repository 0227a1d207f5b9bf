package dev.lately.handler;

import dev.lately.command.Action;
import dev.lately.command.CommandGrammar;
import dev.lately.command.Press;
import dev.lately.view.Block;
import dev.lately.view.MoreCard;
import dev.lately.view.Notices;
import dev.lately.view.Reply;
import java.util.Optional;

/// Answers a press on ⋯, for the presser alone. `digests`: whether they are answered.
record MoreAnswer(boolean digests) {
  /// As a search may be typed.
  private static final String WORDS = "api key";

  Reply answer(Asked asked, Press press) {
    MoreCard card =
        new MoreCard(asked.reader(), asked.stamp(press.view(), press.snapshot()), digests);
    String code = asked.privateStamp(press.view(), press.snapshot()).code(Action.MORE, 0);
    return new Reply.Private(card.card(), code);
  }

  /// Where a platform has no forms: what to type.
  static Reply hint(Asked asked, Press press) {
    String line = CommandGrammar.words(press.view().withText(Optional.of(WORDS)));
    String typed = asked.reader().wording().typed(line);
    return new Reply.Private(
        new Notices(asked.reader()).say(Block.Tone.INFORMATION, "more.type", typed), "");
  }
}
