package dev.lately.chat.playground;

import dev.lately.chat.Answerer;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.view.Receipt;
import dev.lately.view.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What is typed and pressed on the page, and what comes of it.
record Talk(Setup setup, Answerer answerer, Fills fills) {

  /// Words typed into a chat by whoever sits there.
  record Said(String window, String seat, String words) {}

  /// A control of a message pressed, with what was chosen or typed; `alone`: of a message that
  /// nobody else sees.
  record Pressed(String window, String seat, String code, List<String> values, boolean alone) {}

  private Locale locale(JsonRequest request) {
    return setup.grammar().locale(request.locale());
  }

  Sent say(JsonRequest request) throws IOException {
    Said said = request.body(Said.class);
    Window window = setup.window(said.window());
    return answer(request, window, said.seat(), setup.grammar().parse(said.words()));
  }

  Sent press(JsonRequest request) throws IOException {
    Pressed pressed = request.body(Pressed.class);
    Window window = setup.window(pressed.window());
    Optional<String> form =
        pressed.values().isEmpty()
            ? window.wire().form(pressed.code(), locale(request))
            : Optional.empty();
    if (form.isPresent()) {
      return Sent.form(Answer.form(window, form.get()));
    }
    Command.Press press = window.wire().press(pressed.code(), pressed.values());
    return answer(request, window, pressed.seat(), pressed.alone() ? press.seenAlone() : press);
  }

  private Sent answer(JsonRequest request, Window window, String name, Command command) {
    Window.Seat seat = window.seat(name);
    Request asked =
        new Request(seat.person(), seat.place(), command, locale(request), Optional.empty());
    Reply answered = answerer.answer(asked);
    boolean shown = window.wire().shows(asked, answered);
    Reply reply = shown ? answered.ready() : answered;
    return new Sent(
        Answer.of(window, asked, reply),
        shown ? fills.follow(window, asked, reply) : "",
        shown ? reply.receipt() : Receipt.NONE);
  }
}
