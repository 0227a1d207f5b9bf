package dev.lately.chat.terminal;

import dev.lately.chat.terminal.TerminalText.Look;
import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Enclosure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Draws a card as lines of text; `keys` draws its controls with the letter that presses each.
record TerminalRenderer(TerminalText text, boolean keys) {

  String draw(Card card) {
    TerminalKeys letters = TerminalKeys.of(card);
    Stream<String> blocks = card.blocks().stream().map(this::block);
    Stream<String> controls =
        card.controls().stream().flatMap(control -> control(control, letters).stream());
    return Stream.concat(blocks, controls).collect(Collectors.joining("\n")) + "\n";
  }

  /// In words.
  String draw(Enclosure enclosed) {
    return "\n" + text.in(Look.DIM, TerminalText.harmless(enclosed.words()));
  }

  private String block(Block block) {
    return switch (block) {
      case Block.Heading heading -> text.in(Look.BOLD, text.line(heading.text()));
      case Block.Notice(Block.Tone tone, var words) -> notice(tone, text.line(words));
      case Block.Group group ->
          "\n" + text.in(Look.HEADING, text.line(group.heading())) + "\n" + rows(group.rows());
      case Block.Facts(List<Block.Fact> facts) ->
          facts.stream().map(this::fact).collect(Collectors.joining("\n"));
      case Block.Paragraph paragraph -> text.line(paragraph.text());
      case Block.Speech(Block.Voice voice, var lines) ->
          lines.stream()
              .map(line -> speech(voice, text.line(line)))
              .collect(Collectors.joining("\n"));
      case Block.Footer footer -> "\n" + text.in(Look.DIM, text.line(footer.text()));
    };
  }

  private String speech(Block.Voice voice, String line) {
    return switch (voice) {
      case QUESTION -> text.in(Look.BOLD, line);
      case ANSWER -> ("  │ " + line).stripTrailing();
      case ASIDE -> "  " + line;
    };
  }

  private String notice(Block.Tone tone, String words) {
    return switch (tone) {
      case INFORMATION -> "· " + words;
      case WARNING -> text.in(Look.YELLOW, "! " + words);
      case ERROR -> text.in(Look.RED, "✗ " + words);
    };
  }

  private String rows(List<Block.Row> rows) {
    return rows.stream().map(this::row).collect(Collectors.joining("\n"));
  }

  private String row(Block.Row row) {
    return "%4d  %s%n      %s"
        .formatted(
            row.number(), text.line(row.title()), text.in(Look.DIM, text.line(row.detail())));
  }

  private String fact(Block.Fact fact) {
    return TerminalText.harmless(fact.label()) + ": " + text.line(fact.value());
  }

  /// Without keys nothing can be pressed, so only what can be read or copied is drawn.
  private Optional<String> control(Control control, TerminalKeys letters) {
    return switch (control) {
      case Control.LinkButton(String label, String link) -> line(label + ": " + link);
      case Control.CopyButton(String label, String copied) -> line(label + ": " + copied);
      case Control.RowPicker(String prompt, List<Control.RowOption> rows) ->
          pressed("[" + numbers(rows) + "] " + prompt);
      case Control.SourcePicker picker -> pressed("[s] " + sources(picker));
      case Control.Pager pager -> pressed(pager(pager, letters));
      case Control.Buttons(List<Control.Button> buttons) ->
          pressed(buttons.stream().map(b -> button(b, letters)).collect(Collectors.joining("  ")));
    };
  }

  private static Optional<String> line(String words) {
    return Optional.of(TerminalText.harmless(words));
  }

  private Optional<String> pressed(String words) {
    return keys ? line(words) : Optional.empty();
  }

  private static String numbers(List<Control.RowOption> rows) {
    return rows.stream()
        .map(Control.RowOption::number)
        .reduce((_, last) -> last)
        .map(last -> rows.size() == 1 ? "" + last : rows.getFirst().number() + "-" + last)
        .orElse("-");
  }

  private static String sources(Control.SourcePicker picker) {
    return picker.prompt()
        + picker.sources().stream()
            .map(source -> " " + (source.chosen() ? "[x] " : "[ ] ") + source.name())
            .collect(Collectors.joining());
  }

  private static String pager(Control.Pager pager, TerminalKeys letters) {
    Control.Position at = pager.position();
    String place = at.page() + " / " + at.pages() + (at.open() ? "+" : "");
    return Stream.of("f", "p", "g", "n", "l")
        .filter(letter -> letters.key(letter).isPresent())
        .map(letter -> "[" + letter + "] " + (letter.equals("g") ? place : label(letters, letter)))
        .collect(Collectors.joining("  "));
  }

  private static String label(TerminalKeys letters, String letter) {
    return letters.key(letter).map(TerminalKeys.Key::label).orElse("");
  }

  private static String button(Control.Button button, TerminalKeys letters) {
    return letters
        .letter(button.code())
        .map(letter -> "[" + letter + "] " + button.label())
        .orElse("(" + button.label() + ")");
  }
}
