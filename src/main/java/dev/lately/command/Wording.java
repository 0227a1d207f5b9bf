package dev.lately.command;

import static java.util.stream.Collectors.joining;

import dev.lately.command.Command.Misunderstood;
import dev.lately.command.CommandMenu.Entry;
import dev.lately.command.CommandMenu.Group;
import dev.lately.command.CommandMenu.Kind;
import dev.lately.command.CommandMenu.Option;
import dev.lately.model.Language;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;

/// How commands are typed in one language.
public final class Wording {
  private static final Function<Language, Wording> SPOKEN = Language.each(Wording::new);

  private final Language language;
  private final MenuWords words;
  private final CommandMenu menu;

  private Wording(Language language) {
    this.language = language;
    this.words = MenuWords.of(language);
    this.menu = CommandMenu.withDigests();
  }

  public static Wording of(Language language) {
    return SPOKEN.apply(language);
  }

  public Language language() {
    return language;
  }

  /// A word in the small letters of English alone, as people type it where their keyboard has no
  /// others.
  public static String plain(String word) {
    return MenuWords.plain(word);
  }

  /// What is said about a command, by its words such as `digest add`.
  public String about(String path) {
    return words.about(path);
  }

  /// The menu as its reader sees it.
  CommandMenu menu(CommandMenu canonical) {
    return new CommandMenu(
        canonical.name(),
        words.about(canonical.name()),
        canonical.entries().stream().map(e -> entry(e, e.name())).toList(),
        canonical.groups().stream().map(this::group).toList());
  }

  private Group group(Group group) {
    return new Group(
        words.command(group.name()),
        words.about(group.name()),
        group.entries().stream().map(e -> entry(e, group.name() + " " + e.name())).toList());
  }

  /// A command as its reader sees it; `path` are its words, such as `digest add`. How it is typed
  /// is left as the code knows it.
  public Entry entry(Entry entry, String path) {
    return new Entry(
        words.command(path),
        words.about(path),
        entry.examples(),
        entry.options().stream().map(option -> option(option, path)).toList());
  }

  private Option option(Option option, String path) {
    String first = path.split(" ", 2)[0];
    return new Option(
        words.option(option.name()),
        words.about(first, option.name()),
        option.kind(),
        option.choices().stream().map(words::choice).toList());
  }

  /// A command of ours, such as `digest add at:08:00 silent`, as it is typed in this language; what
  /// stands before it, a slash or `/sessions`, stays.
  public String typed(String line) {
    Deque<String> rest =
        new ArrayDeque<>(
            CommandGrammar.WORD.matcher(line).results().map(MatchResult::group).toList());
    String before = line.startsWith("/") ? "/" : "";
    if (rest.isEmpty()) {
      return line;
    }
    String first = rest.removeFirst().substring(before.length());
    if (first.equals(menu.name())) {
      String more = typed(String.join(" ", rest));
      return (before + first + " " + more).strip();
    }
    return before + typed(first, rest);
  }

  private String typed(String first, Deque<String> rest) {
    String path =
        menu.group(first).isPresent() && !rest.isEmpty() ? first + " " + rest.removeFirst() : first;
    Optional<Entry> entry = menu.find(path);
    String named = command(path);
    return rest.isEmpty()
        ? named
        : named
            + " "
            + rest.stream()
                .map(word -> entry.map(e -> word(e, word)).orElse(word))
                .collect(joining(" "));
  }

  /// What a command is called, with its group's word before it where it has one.
  public String command(String path) {
    int blank = path.indexOf(' ');
    return blank < 0
        ? words.command(path)
        : words.command(path.substring(0, blank)) + " " + words.command(path);
  }

  private String word(Entry entry, String word) {
    int colon = word.indexOf(':');
    if (colon < 0) {
      return entry.takesWords() ? word : alone(entry, word);
    }
    return entry
        .option(word.substring(0, colon))
        .map(option -> option(option.name()) + ":" + value(option, word.substring(colon + 1)))
        .orElse(word);
  }

  /// A flag, a choice or weekdays without their option.
  private String alone(Entry entry, String word) {
    Optional<Option> flag = entry.option(word).filter(o -> o.kind() == Kind.FLAG);
    return flag.map(o -> option(o.name()))
        .orElseGet(() ->
            entry.option("days").isPresent() && DigestWords.days(word).isPresent()
                ? DigestWords.typed(word, words)
                : entry.hasChoice(word) ? words.choice(word) : word);
  }

  private String value(Option option, String value) {
    return option.name().equals("topic")
        ? topic(value)
        : option.kind() == Kind.CHOICE
            ? choice(value)
            : option.name().equals("days") ? DigestWords.typed(value, words) : words.value(value);
  }

  /// What weekdays are called, such as `mon-fri`.
  public String days(String days) {
    return DigestWords.typed(days, words);
  }

  /// What a topic of help is called: a command, or what people look for besides.
  public String topic(String topic) {
    return HelpTopics.GENERAL.contains(topic) ? words.value(topic) : command(topic);
  }

  /// A mistake in the reader's words: what is allowed, and what was probably meant.
  public Misunderstood worded(Misunderstood mistake) {
    List<String> allowed = mistake.allowed().stream().map(a -> allowed(mistake, a)).toList();
    String typed = mistake.typed();
    return new Misunderstood(
        mistake.mistake(),
        switch (mistake.mistake()) {
          case TWICE, BLANK -> option(typed);
          case WORDS -> typed(typed);
          default -> typed;
        },
        allowed,
        mistake.nearest().map(word -> allowed(mistake, word)),
        mistake.line());
  }

  private String allowed(Misunderstood mistake, String word) {
    return switch (mistake.mistake()) {
      case COMMAND -> command(word);
      case TOPIC -> topic(word);
      case OPTION -> option(word);
      case SINCE, RANGE, SPLIT, LEVEL, EMPTY -> choice(word);
      case FLAG -> value(word);
      case DAYS -> DigestWords.typed(word, words);
      case BLANK, QUOTES, WORDS -> optionAnd(word);
      default -> word;
    };
  }

  /// `text:"api key"` with the option as it is called; a choice where there is no option.
  private String optionAnd(String word) {
    int colon = word.indexOf(':');
    return colon < 0 ? choice(word) : option(word.substring(0, colon)) + word.substring(colon);
  }

  /// What an option is called.
  public String option(String name) {
    return words.option(name);
  }

  /// What one of an option's choices is called.
  public String choice(String choice) {
    return words.choice(choice);
  }

  /// What a value is called that no menu shows, such as `yes`.
  public String value(String value) {
    return words.value(value);
  }
}
