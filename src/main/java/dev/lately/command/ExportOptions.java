package dev.lately.command;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import dev.lately.model.Since;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The options of `export`.
final class ExportOptions implements EntryOptions {
  private static final String FORMAT = "format";
  private static final String TEXT = "text";

  /// What people ask of other programs: rather no format than no source.
  private static final Set<String> ELSEWHERE =
      Set.of("xlsx", "xls", "excel", "ods", "pdf", "txt", "html", "xml", "yaml", "tsv", "jsonl");

  private final ViewOptions views;

  ExportOptions(CommandMenu.Entry entry, int pageSize) {
    this.views = new ViewOptions(entry, pageSize);
  }

  /// A format, a time, else a source.
  @Override
  public String optionOf(String word) {
    if (Since.of(word).isPresent() || ViewOptions.isOfDays(word)) {
      return "since";
    }
    boolean isFormat = ELSEWHERE.contains(word.toLowerCase(Locale.ROOT));
    return isFormat || ExportFormat.of(word).isPresent() ? FORMAT : "source";
  }

  @Override
  public Optional<String> between(String option) {
    return option.equals(TEXT) ? Optional.of(" ") : EntryOptions.super.between(option);
  }

  @Override
  public Command command(Map<String, String> options) {
    Map<String, String> others = new LinkedHashMap<>(options);
    Optional<String> format = Optional.ofNullable(others.remove(FORMAT));
    Optional<String> text = Optional.ofNullable(others.remove(TEXT)).map(SearchOptions::words);
    return format
        .flatMap(ExportOptions::mistake)
        .or(() -> text.flatMap(ExportOptions::textMistake))
        .or(() -> views.mistake(others))
        .<Command>map(m -> m)
        .orElseGet(() ->
            new Command.Export(
                format.flatMap(ExportFormat::of).orElse(ExportFormat.CSV),
                views.view(others).withText(text)));
  }

  private static Optional<Misunderstood> mistake(String format) {
    return ViewOptions.unless(
        ExportFormat.of(format).isPresent(), Mistake.FORMAT, format, ExportFormat.words());
  }

  private static Optional<Misunderstood> textMistake(String text) {
    return SearchOptions.mistake(text, "text:\"api key\"");
  }
}
