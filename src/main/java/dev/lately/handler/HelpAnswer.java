package dev.lately.handler;

import dev.lately.command.Action;
import dev.lately.command.CodeStamp;
import dev.lately.command.Command;
import dev.lately.command.Command.Misunderstood;
import dev.lately.command.CommandGrammar;
import dev.lately.command.CommandMenu;
import dev.lately.command.HelpTopics;
import dev.lately.command.Press;
import dev.lately.model.SourceName;
import dev.lately.view.Card;
import dev.lately.view.HelpCard;
import dev.lately.view.Notices;
import dev.lately.view.Reply;
import java.util.Optional;

/// Answers `help` and its presses, and mistakes; knows what its examples stand for.
record HelpAnswer(CommandGrammar grammar) {
  Reply answer(Asked asked, Command.Help help) {
    String topic = help.topic();
    return new Reply.Private(card(asked, help), stamped(asked).words(Action.HELP, topic));
  }

  /// Help is seen by whoever asked alone, so that a press changes it in place. A topic that is no
  /// more is answered with all of help.
  Reply pressed(Asked asked, Press press) {
    String topic = HelpTopics.of(menu()).stream().filter(press.spot()::isOf).findFirst().orElse("");
    return new Reply.Open(card(asked, new Command.Help(false, topic)));
  }

  private Card card(Asked asked, Command.Help help) {
    HelpCard card = new HelpCard(asked.reader(), stamp(asked), menu(), asked.sources());
    return help.topic().isEmpty() ? card.glance(help.start()) : card.about(help.topic());
  }

  /// What was wrong; the line that was probably meant can be pressed.
  Reply mistake(Asked asked, Misunderstood mistake) {
    Notices notices = new Notices(asked.reader());
    Card card =
        mistake
            .line()
            .map(this::plain)
            .map(line -> notices.mistake(mistake, line, stamp(asked)))
            .orElseGet(() -> notices.mistake(mistake));
    return new Reply.Private(card, code(asked, mistake));
  }

  /// Where nobody knows who asked, what has no code is said to all: so are no names of sources.
  private static String code(Asked asked, Misunderstood mistake) {
    return asked.person().isNobody() && mistake.mistake() == Command.Mistake.SOURCE
        ? stamped(asked).words(Action.HELP, "")
        : "";
  }

  /// Without a size that goes without saying.
  private String plain(String line) {
    String without = line.replaceFirst(" size:[0-9]+$", "");
    return grammar.parse(without).equals(grammar.parse(line)) ? without : line;
  }

  /// The command that a pressed line stands for; all of help where that is no more.
  Command typed(Press press) {
    return press
        .view()
        .text()
        .or(() -> example(press))
        .map(grammar::parse)
        .orElseGet(() -> new Command.Help(false));
  }

  /// The code that does the same in the private chat.
  static String again(Asked asked, Press press) {
    return asked.privateStamp(press.view(), asked.reader().clock().now()).again(press);
  }

  private Optional<String> example(Press press) {
    Optional<SourceName> source = press.view().sources().stream().findFirst();
    return menu()
        .all()
        .flatMap(entry -> entry.examples().stream())
        .filter(example -> press.spot().isOf(example.words()))
        .findFirst()
        .map(example -> source.map(example::of).orElse(example.words()));
  }

  private CommandMenu menu() {
    return grammar.menu();
  }

  private static CodeStamp stamp(Asked asked) {
    return asked.stamp(Asked.NO_LIST, asked.reader().clock().now());
  }

  private static CodeStamp stamped(Asked asked) {
    return asked.privateStamp(Asked.NO_LIST, asked.reader().clock().now());
  }
}
