package dev.lately.secrecy;

import dev.lately.view.Block;
import dev.lately.view.Card;
import dev.lately.view.Control;
import dev.lately.view.Document;
import dev.lately.view.Enclosure;
import dev.lately.view.Picture;
import dev.lately.view.Sequel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that somebody can read in an answer: its card and what the card becomes, what every button
/// is called, the bytes of its file, the words beside its picture.
record Reading(String words, List<String> codes) {
  /// Titles come from vendors here at once; what is revealed is hidden after a minute.
  private static final Duration PATIENCE = Duration.ofMillis(5);

  static Reading of(Card card, Optional<? extends Enclosure> with) {
    Card last = Sequel.last(card, PATIENCE);
    String words = plain(card) + (last.equals(card) ? "" : plain(last));
    return new Reading(words + with.map(Reading::words).orElse(""), codes(last));
  }

  /// Records tell all that is in them.
  private static String plain(Card card) {
    return card.blocks() + "\n" + card.controls() + "\n";
  }

  private static String words(Enclosure with) {
    return with.name()
        + with.words()
        + switch (with) {
          case Document file -> new String(file.bytes(), StandardCharsets.UTF_8);
          case Picture picture -> picture.alt();
        };
  }

  /// The last line of a list or a digest, which tells how many sessions it has.
  static String footer(Card card) {
    List<String> lines = new ArrayList<>();
    for (Block block : card.blocks()) {
      if (block instanceof Block.Footer(var text)) {
        lines.add(text.plain());
      }
    }
    return String.join("\n", lines);
  }

  private static List<String> codes(Card card) {
    List<String> codes = new ArrayList<>();
    for (Control control : card.controls()) {
      switch (control) {
        case Control.RowPicker(_, var rows) -> rows.forEach(row -> codes.add(row.code()));
        case Control.SourcePicker(_, var code, var sources) -> {
          codes.add(code);
          sources.forEach(source -> codes.add(source.code()));
        }
        case Control.Pager pager -> {
          codes.add(pager.form());
          pager.first().ifPresent(codes::add);
          pager.next().ifPresent(codes::add);
          pager.last().ifPresent(codes::add);
        }
        case Control.Buttons(var buttons) -> buttons.forEach(button -> codes.add(button.code()));
        case Control.LinkButton _, Control.CopyButton _ -> {}
      }
    }
    return codes;
  }
}
