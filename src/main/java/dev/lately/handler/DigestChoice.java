package dev.lately.handler;

import dev.lately.command.Action;
import dev.lately.subscription.Subscription;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/// Which digest somebody means: that of the number, or the only one where none is named.
record DigestChoice(DigestTalk talk) {
  /// `verb` is the command, such as `explain`, to be typed again with a number.
  Reply of(OptionalLong id, String verb, Function<Subscription, Reply> answer) {
    return id.isPresent()
        ? talk.find(id.getAsLong()).map(answer).orElseGet(() -> talk.unknown(id.getAsLong()))
        : unnamed(verb, answer);
  }

  private Reply unnamed(String verb, Function<Subscription, Reply> answer) {
    List<Subscription> all = talk.all();
    return switch (all.size()) {
      case 0 -> new Reply.Private(new DigestList(talk).none(Block.Tone.WARNING), "");
      case 1 -> answer.apply(all.getFirst());
      default -> which(verb, all);
    };
  }

  private Reply which(String verb, List<Subscription> all) {
    String line = "digest " + verb + " " + all.getFirst().id();
    List<Block> above =
        List.of(
            talk.notice(Block.Tone.WARNING, "digests.which", all.size()),
            talk.type(verb.equals("edit") ? line + " at:09:30" : line));
    Card card = new DigestList(talk).card(all, above);
    return new Reply.Private(card, talk.asked().privately(Action.DIGESTS, 0));
  }
}
