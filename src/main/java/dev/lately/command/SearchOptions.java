package dev.lately.command;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import dev.lately.model.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The options of `search`: words without a name are those to look for.
final class SearchOptions implements EntryOptions {
  /// As a digest's: a list's heading and a vendor's address have room for them.
  private static final int LONGEST = 100;

  private static final String TEXT = "text";

  private final CommandMenu.Entry entry;
  private final ViewOptions views;

  SearchOptions(CommandMenu.Entry entry, int pageSize) {
    this.entry = entry;
    this.views = new ViewOptions(entry, pageSize);
  }

  @Override
  public String optionOf(String word) {
    return TEXT;
  }

  /// A word such as `error:` or `https://…` is looked for, unless it is nearly an option.
  @Override
  public int colon(String word) {
    int colon = word.indexOf(':');
    String name = word.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
    boolean nearly = name.length() > 3 && word.indexOf(' ') < 0;
    return entry.optionNames().contains(name) || (nearly && isMistyped(name)) ? colon : -1;
  }

  private boolean isMistyped(String name) {
    return Nearest.to(name, entry.optionNames()).isPresent();
  }

  @Override
  public Optional<String> between(String option) {
    return option.equals(TEXT) ? Optional.of(" ") : EntryOptions.super.between(option);
  }

  @Override
  public Command command(Map<String, String> options) {
    Map<String, String> others = new LinkedHashMap<>(options);
    String text = words(Optional.ofNullable(others.remove(TEXT)).orElse(""));
    return mistake(text, "/" + entry.examples().getFirst().words())
        .or(() -> views.mistake(others))
        .<Command>map(m -> m)
        .orElseGet(() -> understood(text, others));
  }

  private Command understood(String text, Map<String, String> others) {
    int page = ViewOptions.number(others.getOrDefault("page", "1"));
    View view = views.view(others).withText(Optional.of(text));
    return new Command.Recent(view, page, ViewOptions.flag(others, "private"));
  }

  /// `example` is how it is typed where there is nothing to look for; a command begins with a
  /// slash.
  static Optional<Misunderstood> mistake(String text, String example) {
    if (text.codePoints().noneMatch(SearchOptions::isSeen)) {
      return Optional.of(new Misunderstood(Mistake.WORDS, example, List.of(), Optional.empty()));
    }
    return ViewOptions.unless(
        text.codePointCount(0, text.length()) <= LONGEST, Mistake.TEXT, text, List.of());
  }

  /// In one line, with single blanks.
  static String words(String typed) {
    return typed.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK ->
          false;
      default -> true;
    };
  }

  /// How these words are typed.
  static String typed(String text) {
    return "/search text:\"" + text.replaceAll("[\"“”„]", " ").strip() + "\"";
  }
}
