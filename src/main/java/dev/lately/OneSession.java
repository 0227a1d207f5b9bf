package dev.lately;

import dev.lately.chat.terminal.Keyboard;
import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.command.Action;
import dev.lately.command.ButtonCodes.Opened;
import dev.lately.command.CodeStamp;
import dev.lately.command.Command;
import dev.lately.command.LastLists;
import dev.lately.command.Press;
import dev.lately.command.Request;
import dev.lately.command.SessionViews;
import dev.lately.model.Place;
import dev.lately.model.SessionRef;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Document;
import dev.lately.view.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One session for the command line, by whatever names it: a number counts in the list that whoever
/// is logged in here was shown last, and in that of everything where none is known. Ends as a list
/// does; 1 also when there is no such session.
record OneSession(RecentList list, LastLists lists) {
  /// Returns when whoever is at the keyboard has quit.
  int draw(String words, Keyboard keyboard, Look look) {
    Request request = request(words);
    return request.command() instanceof Command.Show(String session)
        ? list.draw(counting(request, session), keyboard, look)
        : list.wrong(request);
  }

  /// The same for scripts.
  int print(String words) {
    Request request = request(words);
    return request.command() instanceof Command.Show(String session)
        ? new ShowJson(list, lists).print(counting(request, session), session)
        : list.wrong(request);
  }

  /// What was said in it, wholly, as Markdown.
  int transcript(String words) {
    Request request = request(words);
    if (!(request.command() instanceof Command.Show(String session))) {
      return list.wrong(request);
    }
    Reply shown = list.house().handler().answer(counting(request, session));
    return reading(shown.card())
        .map(press -> print(request, list.house().handler().answer(typing(request, press))))
        .orElseGet(() -> refused(request, shown));
  }

  private int print(Request request, Reply reply) {
    if (!(reply.enclosure().orElse(null) instanceof Document whole)) {
      return refused(request, reply);
    }
    list.output().writeBytes(whole.bytes());
    list.output().flush();
    return Outcome.ANSWERED;
  }

  private int refused(Request request, Reply reply) {
    Operator.print(request, _ -> reply, list.errors(), new Look(false, false));
    return Outcome.FAILED;
  }

  /// The press that gives all that was said in the session of this card.
  private Optional<Command> reading(Card card) {
    return card.controls().stream()
        .flatMap(c -> c instanceof Control.Buttons(var buttons) ? buttons.stream() : Stream.of())
        .flatMap(button -> reading(button.code()).stream())
        .findFirst();
  }

  private Optional<Command> reading(String code) {
    return list.house().codes().open(Place.TERMINAL, code) instanceof Opened.Good(Press press)
            && press.action() == Action.TRANSCRIPT
        ? SessionViews.ref(press.view()).map(ref -> whole(press, ref))
        : Optional.empty();
  }

  private Command whole(Press press, SessionRef ref) {
    CodeStamp stamp = new CodeStamp(list.house().codes(), Place.TERMINAL, press);
    return new Command.Press(stamp.session(Action.MARKDOWN, ref, 0), List.of());
  }

  /// The same request, once a number in it can be counted.
  private Request counting(Request request, String session) {
    LastLists.Whose whose = new LastLists.Whose(request.person(), request.place());
    Optional<Integer> number = number(session).filter(_ -> !lists.knows(whose));
    if (number.isPresent()) {
      String page = "recent size:20 page:" + ((number.get() - 1) / 20 + 1);
      list.house().handler().answer(Operator.personal(list.house(), page));
      list.errors().println(list.say(request, "show.counted", String.valueOf(number.get())));
    }
    return request;
  }

  /// The number that a session is named by.
  static Optional<Integer> number(String name) {
    return Optional.of(name.strip().replaceFirst("^#", ""))
        .filter(typed -> typed.matches("[1-9][0-9]{0,5}"))
        .map(Integer::valueOf);
  }

  private Request request(String words) {
    return Operator.personal(list.house(), "show " + words);
  }

  private static Request typing(Request request, Command command) {
    return new Request(
        request.person(), request.place(), command, request.locale(), request.zone());
  }
}
