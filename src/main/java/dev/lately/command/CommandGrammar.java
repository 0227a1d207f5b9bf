package dev.lately.command;

import static java.util.stream.Collectors.joining;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import dev.lately.model.Language;
import dev.lately.model.Since;
import dev.lately.model.SourceName;
import dev.lately.model.View;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// How typed words become a command: `sessions recent source:docs since:7d`, `recent docs 7d`.
public final class CommandGrammar {
  private static final Set<String> TRUE = Set.of("true", "yes", "on", "1");
  private static final Set<String> FALSE = Set.of("false", "no", "off", "0");

  /// Never goes back: a word of thousands of characters would overflow the stack.
  static final Pattern WORD = Pattern.compile("(?:[^\\s\"“”„]++|[\"“”„][^\"“”„]*+[\"“”„]?)++");

  static final Pattern QUOTES = Pattern.compile("[\"“”„]");

  private final CommandMenu menu;
  private final Language house;
  private final Map<String, EntryOptions> entries;
  private final Supplier<CommandGrammar> now;

  /// `pageSize` is the number of rows on a page where nobody says otherwise.
  public CommandGrammar(CommandMenu menu, int pageSize) {
    this(menu, pageSize, Language.ENGLISH);
  }

  /// The same for a house that answers in that language whoever reads none that is spoken.
  public CommandGrammar(CommandMenu menu, int pageSize, Language house) {
    this.menu = menu;
    this.house = house;
    this.now = () -> this;
    this.entries =
        Map.of(
            "recent", new RecentOptions(menu.entry("recent"), pageSize),
            "new", new NewOptions(menu.entry("new"), pageSize),
            "search", new SearchOptions(menu.entry("search"), pageSize),
            "show", new ShowOptions(),
            "stats", new StatsOptions(menu.entry("stats"), pageSize),
            "export", new ExportOptions(menu.entry("export"), pageSize),
            "sources", new NoOptions("sources", new Command.Sources()),
            "help", new HelpOptions(HelpTopics.of(menu)));
  }

  private CommandGrammar(CommandGrammar first, Supplier<CommandGrammar> now) {
    this.menu = first.menu;
    this.house = first.house;
    this.entries = first.entries;
    this.now = now;
  }

  /// One of the same menu that is always as that one is by then.
  public static CommandGrammar following(Supplier<CommandGrammar> now) {
    return new CommandGrammar(now.get(), now);
  }

  /// What it understands.
  public CommandMenu menu() {
    return menu;
  }

  /// The language of whoever reads none that is spoken.
  public Language house() {
    return now.get().house;
  }

  /// In which language somebody with that locale is answered.
  public Locale locale(Locale theirs) {
    return Language.of(theirs).orElse(house()).locale();
  }

  /// Words as they are typed after the slash, with or without `sessions` before them.
  public Command parse(String words) {
    Command read = read(words);
    return read instanceof Misunderstood mistake
        ? corrected(words, Dictionary.guessed(mistake))
        : read;
  }

  private Command corrected(String words, Misunderstood mistake) {
    return Correction.of(words, mistake, this::read)
        .filter(corrected -> !corrected.line().map(this::hasCode).orElse(false))
        .<Command>map(m -> m)
        .orElse(mistake);
  }

  /// Whether a line has a code of an invite in it, which must not be written down.
  private boolean hasCode(String line) {
    return read(line) instanceof Command.Admin(AdminAsk.Link _);
  }

  private Command read(String words) {
    Command read = command(words);
    return read instanceof Command.Recent(View view, _, _) && view.text().isPresent()
        ? BareOption.in(words, menu.entry("search")).<Command>map(m -> m).orElse(read)
        : read;
  }

  private Command command(String words) {
    Deque<String> rest = new ArrayDeque<>(words(words));
    if (!rest.isEmpty() && rest.getFirst().equalsIgnoreCase(menu.name())) {
      rest.removeFirst();
    }
    String name = rest.isEmpty() ? "help" : Dictionary.command(rest.removeFirst());
    return command(name.equals(AdminMenu.PLAIN) ? AdminMenu.NAME : name, rest);
  }

  /// Blanks part words, but not between quotation marks, which any keyboard may have bent.
  private static List<String> words(String line) {
    return WORD.matcher(line)
        .results()
        .map(word -> QUOTES.matcher(word.group()).replaceAll(""))
        .toList();
  }

  /// A command by its name and its options by theirs, as platforms with typed options give them;
  /// one of a group has two names, as in `digest add`.
  public Command command(String name, Map<String, String> options) {
    int blank = name.indexOf(' ');
    Optional<GroupOptions> group = blank < 0 ? Optional.empty() : group(name.substring(0, blank));
    Map<String, String> meant =
        menu.find(name).map(entry -> Dictionary.meant(entry, options)).orElse(options);
    return group.isPresent()
        ? group.get().command(name.substring(blank + 1), meant)
        : single(name, meant);
  }

  private Command single(String name, Map<String, String> options) {
    EntryOptions entry = now.get().entries.get(name);
    return entry == null ? command(name, new ArrayDeque<String>()) : entry.command(options);
  }

  private Optional<GroupOptions> group(String name) {
    return menu.group(name)
        .map(group -> group.isApart() ? new AdminOptions(group) : new DigestOptions(group));
  }

  private Command command(String name, Deque<String> words) {
    return group(name)
        .map(options -> grouped(name, options, words))
        .orElseGet(() -> single(name, words));
  }

  /// Without a further word it is the list.
  private Command grouped(String name, GroupOptions options, Deque<String> words) {
    String verb = words.isEmpty() ? "list" : Dictionary.command(name, words.removeFirst());
    return options.typed(
        verb,
        menu.find(name + " " + verb)
            .map(entry -> Dictionary.meant(entry, words))
            .orElseGet(() -> List.copyOf(words)));
  }

  private Command single(String name, Deque<String> words) {
    EntryOptions entry = now.get().entries.get(name);
    return switch (name) {
      case "start" -> new Command.Help(true);
      case HelpTopics.SETTINGS -> new Command.Help(false, HelpTopics.SETTINGS);
      default ->
          entry == null
              ? Misunderstood.of(Mistake.COMMAND, name, menu.names())
              : typed(entry, Dictionary.meant(menu.entry(name), words));
    };
  }

  private static Command typed(EntryOptions entry, List<String> words) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String word : words) {
      int colon = entry.colon(word);
      String name = colon < 0 ? entry.optionOf(word) : word.substring(0, colon);
      String value = colon < 0 ? word : word.substring(colon + 1);
      String known = name.toLowerCase(Locale.ROOT);
      Optional<String> between = entry.between(known);
      if (options.containsKey(known) && between.isEmpty()) {
        return Misunderstood.of(Mistake.TWICE, known, List.of());
      }
      options.merge(known, value, (a, b) -> a + between.orElse("") + b);
    }
    return entry.command(options);
  }

  /// The sessions of a list that have the words, for the asker alone, or what is wrong about them.
  public static Command search(View list, String words) {
    String text = SearchOptions.words(words);
    return SearchOptions.mistake(text, "api key")
        .<Command>map(m -> m)
        .orElseGet(() -> new Command.Recent(list.withText(Optional.of(text)), 1, true));
  }

  /// How a list is typed that is this view.
  public static String words(View view) {
    StringBuilder words =
        new StringBuilder(view.text().map(SearchOptions::typed).orElse("/recent"));
    if (!view.sources().isEmpty()) {
      words
          .append(" source:")
          .append(view.sources().stream().map(SourceName::value).collect(joining(",")));
    }
    if (view.filter().since() != Since.ALL) {
      words.append(" since:").append(view.filter().since().word());
    }
    view.filter().origin().ifPresent(origin -> words.append(" origin:").append(origin));
    words.append(view.filter().pinned() ? " pinned" : "");
    view.filter().window().ifPresent(w -> words.append(" window:" + w.start() + "/" + w.end()));
    return words.append(" size:").append(view.pageSize()).toString();
  }

  static boolean isTrue(String name, String value) {
    return value.equalsIgnoreCase(name) || TRUE.contains(value.toLowerCase(Locale.ROOT));
  }

  static boolean isFlag(String name, String value) {
    return isTrue(name, value) || FALSE.contains(value.toLowerCase(Locale.ROOT));
  }

  static List<String> list(String value) {
    return Arrays.stream(value.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
