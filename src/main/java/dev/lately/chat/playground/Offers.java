package dev.lately.chat.playground;

import dev.lately.chat.Suggestion;
import dev.lately.chat.Typing;
import dev.lately.command.CommandMenu;
import dev.lately.command.Wording;
import dev.lately.model.Language;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the composers of the page offer while somebody types.
record Offers(Setup setup) {

  /// Who looks at a chat.
  record Looked(String window, String seat) {}

  /// The letters of an option's value so far; the option as it is called in the reader's language.
  record Typed(String window, String seat, String option, String letters) {}

  /// The menu, what fits to its options before a letter is typed, and the words for yes and no.
  record Offer(CommandMenu menu, Map<String, List<Suggestion>> suggestions, List<String> flags) {}

  Offer menu(JsonRequest request) throws IOException {
    Looked looked = request.body(Looked.class);
    Window.Seat seat = setup.window(looked.window()).seat(looked.seat());
    Locale locale = locale(request);
    Wording wording = wording(locale);
    Map<String, List<Suggestion>> suggested = new TreeMap<>();
    options()
        .forEach(
            option -> suggested.put(wording.option(option), fitting(seat, locale, option, "")));
    suggested.values().removeIf(List::isEmpty);
    List<String> flags = List.of(wording.value("yes"), wording.value("no"));
    return new Offer(setup.menu().in(wording.language()), suggested, flags);
  }

  /// What fits to the letters, the best first.
  ///
  /// @throws IllegalArgumentException when no option is called so
  List<Suggestion> suggest(JsonRequest request) throws IOException {
    Typed typed = request.body(Typed.class);
    Window.Seat seat = setup.window(typed.window()).seat(typed.seat());
    Locale locale = locale(request);
    String option =
        options()
            .filter(name -> wording(locale).option(name).equals(typed.option()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No option '" + typed.option() + "'"));
    return fitting(seat, locale, option, typed.letters());
  }

  private List<Suggestion> fitting(Window.Seat seat, Locale locale, String option, String letters) {
    return setup
        .suggestions()
        .fitting(new Typing(seat.person(), seat.place(), locale, option, letters));
  }

  private Stream<String> options() {
    return setup.menu().all().flatMap(entry -> entry.optionNames().stream()).distinct();
  }

  private Locale locale(JsonRequest request) {
    return setup.grammar().locale(request.locale());
  }

  private static Wording wording(Locale locale) {
    return Wording.of(Language.of(locale).orElse(Language.ENGLISH));
  }
}
