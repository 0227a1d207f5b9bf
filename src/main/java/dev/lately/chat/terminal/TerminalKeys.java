package dev.lately.chat.terminal;

import dev.lately.command.ButtonCodes;
import dev.lately.command.Command;
import dev.lately.view.Card;
import dev.lately.view.Control;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which key presses what on a card: one letter each, and a row by its number.
record TerminalKeys(Map<String, Key> keys) {
  /// Keys that mean the same on every card.
  private static final String TAKEN = "npfglqsx";

  /// What must be typed before a key is pressed.
  enum Asks {
    NOTHING,
    SOURCES,
    PAGE,
    WORDS
  }

  /// What a key presses.
  record Key(String code, String label, Asks asks) {
    Command.Press press(List<String> typed) {
      return new Command.Press(code, typed);
    }
  }

  static TerminalKeys of(Card card) {
    Map<String, Key> keys = new LinkedHashMap<>();
    card.controls().forEach(control -> add(keys, control));
    return new TerminalKeys(keys);
  }

  Optional<Key> key(String typed) {
    return Optional.ofNullable(keys.get(typed));
  }

  /// The letter that presses this code.
  Optional<String> letter(String code) {
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue().code().equals(code))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static void add(Map<String, Key> keys, Control control) {
    switch (control) {
      case Control.RowPicker(_, List<Control.RowOption> rows) ->
          rows.forEach(row -> keys.put("" + row.number(), plain(row.code(), row.label())));
      case Control.SourcePicker(String prompt, String code, _) ->
          keys.put("s", new Key(code, prompt, Asks.SOURCES));
      case Control.Pager pager -> add(keys, pager);
      case Control.Buttons(List<Control.Button> buttons) ->
          buttons.stream()
              .filter(Control.Button::enabled)
              .forEach(button ->
                  letter(keys, button.label()).ifPresent(letter -> keys.put(letter, key(button))));
      case Control.LinkButton _, Control.CopyButton _ -> {}
    }
  }

  private static void add(Map<String, Key> keys, Control.Pager pager) {
    pager.first().ifPresent(code -> keys.put("f", plain(code, "⏮")));
    pager.previous().ifPresent(code -> keys.put("p", plain(code, "◀")));
    keys.put("g", new Key(pager.form(), "…", Asks.PAGE));
    pager.next().ifPresent(code -> keys.put("n", plain(code, "▶")));
    pager.last().ifPresent(code -> keys.put("l", plain(code, "⏭")));
  }

  private static Key key(Control.Button button) {
    boolean words = ButtonCodes.asksWords(button.code());
    return new Key(button.code(), button.label(), words ? Asks.WORDS : Asks.NOTHING);
  }

  private static Key plain(String code, String label) {
    return new Key(code, label, Asks.NOTHING);
  }

  /// The first letter of a label that no other key has.
  private static Optional<String> letter(Map<String, Key> keys, String label) {
    return (label.toLowerCase(Locale.ROOT) + "mabcdehijkotuvwyz")
        .chars()
        .filter(c -> c >= 'a' && c <= 'z' && TAKEN.indexOf(c) < 0)
        .mapToObj(Character::toString)
        .filter(letter -> !keys.containsKey(letter))
        .findFirst();
  }
}
