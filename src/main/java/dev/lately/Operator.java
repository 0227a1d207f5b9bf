package dev.lately;

import dev.lately.access.AuditLog;
import dev.lately.access.AuditLog.Kind;
import dev.lately.access.AuditLog.What;
import dev.lately.access.Deed;
import dev.lately.chat.Answerer;
import dev.lately.chat.Platform;
import dev.lately.chat.terminal.Keyboard;
import dev.lately.chat.terminal.RawKeyboard;
import dev.lately.chat.terminal.Screen;
import dev.lately.chat.terminal.TerminalPlatform;
import dev.lately.chat.terminal.TerminalPlatform.Look;
import dev.lately.command.Request;
import dev.lately.handler.SourceWords;
import dev.lately.model.Level;
import dev.lately.model.Person;
import dev.lately.model.Place;
import dev.lately.model.PlatformId;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Sight;
import dev.lately.model.SourceName;
import dev.lately.query.SessionQueries;
import dev.lately.view.Texts;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// Whoever types in a terminal on the machine where Lately is: may see and change everything.
final class Operator {
  private Operator() {}

  /// All of every source: the machine is theirs.
  static Sight sight(SessionQueries queries) {
    return Sight.of(queries.sources(), Level.CONTACT);
  }

  /// Writes down that these sessions were printed for a program.
  ///
  /// @throws IllegalStateException where that must be written down, and cannot be
  static void note(House house, Deed deed, Collection<Session> rows) {
    note(
        house,
        deed,
        rows.size(),
        rows.stream().map(row -> row.ref().source()).collect(Collectors.toSet()));
  }

  /// The same of so many of these sources.
  static void note(House house, Deed deed, int rows, Set<SourceName> sources) {
    note(house, printed(deed, rows), sources, Optional.empty());
  }

  /// The same of one session, by its reference.
  static void note(House house, SessionRef ref) {
    Optional<String> reference = Optional.of(house.readers().references().of(ref));
    note(house, printed(Deed.SHOW, 1), Set.of(ref.source()), reference);
  }

  private static What printed(Deed deed, int rows) {
    Kind kind = deed == Deed.EXPORT ? Kind.EXPORTED : Kind.SHOWN;
    return new What(deed.name().toLowerCase(Locale.ROOT), Level.CONTACT, rows, kind);
  }

  private static void note(
      House house, What what, Set<SourceName> sources, Optional<String> about) {
    house
        .access()
        .kept()
        .audit()
        .note(
            new AuditLog.Entry(
                house.readers().clock().instant(), person(), Place.TERMINAL, what, sources, about));
  }

  /// What is typed there, in the words of the chats.
  static Request request(House house, String words) {
    return request(house, words, Place.TERMINAL);
  }

  /// Whoever is logged in.
  static Person person() {
    String name = System.getProperty("user.name", "operator");
    return new Person(PlatformId.TERMINAL, name, Set.of());
  }

  /// The same, as if it were typed in that place.
  static Request request(House house, String words, Place place) {
    SourceWords sources = new SourceWords(new TreeSet<>(house.queries().sources()));
    return new Request(
        person(),
        place,
        sources.understood(house.grammar().parse(words)),
        house.grammar().locale(Locale.getDefault()),
        Optional.of(ZoneId.systemDefault()));
  }

  /// Prints the one answer to a request.
  static void print(Request request, Answerer answerer, PrintStream output, Look look) {
    try (Platform terminal = new TerminalPlatform(request, Keyboard.none(), output, look)) {
      terminal.open(answerer);
    }
  }

  /// Runs a command whose output is shown a screen at a time where a person is there.
  static int paged(ToIntFunction<PrintStream> command) {
    Optional<Screen> screen = isAPerson() ? RawKeyboard.screen() : Optional.empty();
    if (screen.isEmpty()) {
      return command.applyAsInt(output());
    }
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    int outcome = command.applyAsInt(new PrintStream(printed, true, StandardCharsets.UTF_8));
    String prompt = Texts.of(Locale.getDefault()).say("terminal.more");
    PrintStream shown = output();
    screen
        .get()
        .print(printed.toString(StandardCharsets.UTF_8), shown, prompt, () -> keyboard(shown));
    return outcome;
  }

  /// Standard output in the charset of what is printed, whatever the terminal's own is.
  static PrintStream output() {
    return utf8(System.out);
  }

  /// The same for what went wrong.
  static PrintStream errors() {
    return utf8(System.err);
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  /// The keys of whoever is there; none where nobody is.
  static Keyboard keyboard(PrintStream output) {
    return isAPerson()
        ? RawKeyboard.of(System.in, output).orElseGet(() -> Keyboard.lines(lines(), output))
        : Keyboard.none();
  }

  private static BufferedReader lines() {
    return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  }

  /// Whether a person is there, and not a pipe.
  static boolean isAPerson() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  }

  static boolean wantsColours() {
    String refused = System.getenv().getOrDefault("NO_COLOR", "");
    return isAPerson() && refused.isEmpty() && !"dumb".equals(System.getenv("TERM"));
  }
}
