package dev.lately.chat.terminal;

import dev.lately.chat.Answerer;
import dev.lately.chat.Platform;
import dev.lately.command.Command;
import dev.lately.command.Request;
import dev.lately.view.Card;
import dev.lately.view.Reply;
import dev.lately.view.Sequel;
import dev.lately.view.Texts;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A terminal as a chat: one person, who is alone with Lately.
public final class TerminalPlatform implements Platform {
  /// What is printed stays as it is, so that a list waits so long for the titles that it lacks.
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Request first;
  private final Keyboard keyboard;
  private final PrintStream output;
  private final TerminalRenderer renderer;

  /// `first` is asked as soon as the platform is open; `look` says how the terminal draws.
  public TerminalPlatform(Request first, Keyboard keyboard, PrintStream output, Look look) {
    this.first = first;
    this.keyboard = keyboard;
    this.output = output;
    this.renderer = new TerminalRenderer(new TerminalText(look.colours()), look.keys());
  }

  /// Whether there are colours, and whether there are keys to press.
  public record Look(boolean colours, boolean keys) {}

  /// Returns when the person has quit, or at once where nobody can press keys.
  @Override
  public void open(Answerer answerer) {
    Card card = show(answerer.answer(first));
    Optional<Command> pressed = next(card);
    while (pressed.isPresent()) {
      card = show(answerer.answer(request(pressed.get())));
      pressed = next(card);
    }
  }

  @Override
  public void close() {
    keyboard.close();
  }

  /// Of a picture there are its words, of a file that it cannot be had here.
  private Card show(Reply answer) {
    Reply reply = answer.ready();
    Card card = Sequel.last(reply.card(), PATIENCE);
    output.print(renderer.draw(card));
    reply.enclosure().ifPresent(enclosed -> output.println(renderer.draw(enclosed)));
    if (!output.checkError()) {
      reply.receipt().shown();
    }
    return card;
  }

  private Request request(Command command) {
    return new Request(first.person(), first.place(), command, first.locale(), first.zone());
  }

  /// Waits for a key that means something on this card; empty when the person quits.
  private Optional<Command> next(Card card) {
    TerminalKeys keys = TerminalKeys.of(card);
    Optional<String> typed = keyboard.next();
    while (typed.filter(key -> !key.equals("q")).isPresent()) {
      Optional<Command> command = typed.flatMap(keys::key).flatMap(this::command);
      if (command.isPresent()) {
        return command;
      }
      typed = keyboard.next();
    }
    return Optional.empty();
  }

  private Optional<Command> command(TerminalKeys.Key key) {
    return switch (key.asks()) {
      case NOTHING -> Optional.of(key.press(List.of()));
      case SOURCES -> keyboard.line(key.label() + "> ").map(line -> key.press(values(line)));
      case PAGE -> form("form.label").map(line -> key.press(values(line)));
      case WORDS -> form("more.form.label").map(line -> key.press(List.of(line)));
    };
  }

  /// Empty when the person thinks better of it.
  private Optional<String> form(String label) {
    return keyboard
        .line(Texts.of(first.locale()).say(label) + ": ")
        .filter(line -> !line.isEmpty() && !line.equals("q"));
  }

  private static List<String> values(String line) {
    return Arrays.stream(line.split("[,\\s]+")).filter(word -> !word.isEmpty()).toList();
  }
}
