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
import dev.lately.query.SessionQueries;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Document;
import dev.lately.view.Reply;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One session for the command line, by whatever names it: a number counts in the list that whoever
/// is logged in here was shown last, and in that of everything where none is known. Ends as a list
/// does; 1 also when there is no such session.
record OneSession(RecentList list, LastLists lists) {
  /// Returns when whoever is at the keyboard has quit.
  int draw(String words, Keyboard keyboard, Look look) {
    Request request = request(words);
    return request.command() instanceof Command.Show(String session)
        ? counts(request, session) ? list.draw(request, keyboard, look) : Outcome.FAILED
        : list.wrong(request);
  }

  /// The same for scripts.
  int print(String words) {
    Request request = request(words);
    return request.command() instanceof Command.Show(String session)
        ? print(request, session)
        : list.wrong(request);
  }

  /// Why there is none is told besides.
  private int print(Request request, String session) {
    boolean counts = counts(request, session);
    int outcome = new ShowJson(list, lists).print(request, session);
    return outcome == Outcome.ANSWERED || !counts
        ? outcome
        : refused(request, list.house().handler().answer(request));
  }

  /// What was said in it, wholly, as Markdown.
  int transcript(String words) {
    Request request = request(words);
    if (!(request.command() instanceof Command.Show(String session))) {
      return list.wrong(request);
    }
    if (!counts(request, session)) {
      return Outcome.FAILED;
    }
    Reply shown = list.house().handler().answer(request);
    return reading(shown.card())
        .map(press -> print(request, list.house().handler().answer(typing(request, press))))
        .orElseGet(() -> refused(request, shown));
  }

  private int print(Request request, Reply answer) {
    Reply reply = answer.ready();
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

  /// Whether a session may be found; where no list is known, a number counts all sessions, and that
  /// is said.
  private boolean counts(Request request, String session) {
    LastLists.Whose whose = new LastLists.Whose(request.person(), request.place());
    Optional<Integer> number = number(session).filter(_ -> !lists.knows(whose));
    return number.isEmpty() || counts(request, whose, number.get());
  }

  private boolean counts(Request request, LastLists.Whose whose, int number) {
    String page = "recent size:20 page:" + ((number - 1) / 20 + 1);
    list.house().handler().answer(Operator.request(list.house(), page));
    boolean row = lists.row(whose, number).isPresent();
    boolean id = !row && isId(String.valueOf(number));
    if (!id) {
      String key = row ? "show.counted" : "show.uncounted";
      list.errors().println(list.say(request, key, String.valueOf(number), "lately recent"));
    }
    return row || id;
  }

  /// A vendor may count its sessions.
  private boolean isId(String number) {
    SessionQueries queries = list.house().queries();
    return queries
        .known(new TreeSet<>(queries.sources()))
        .anyMatch(session -> session.ref().id().equals(number));
  }

  /// The number that a session is named by.
  static Optional<Integer> number(String name) {
    return Optional.of(name.strip().replaceFirst("^#", ""))
        .filter(typed -> typed.matches("[1-9][0-9]{0,5}"))
        .map(Integer::valueOf);
  }

  private Request request(String words) {
    return Operator.request(list.house(), "show " + words);
  }

  private static Request typing(Request request, Command command) {
    return new Request(
        request.person(), request.place(), command, request.locale(), request.zone());
  }
}
