package dev.lately.view;

import java.util.List;
import java.util.Optional;

/// Something to press. Each code is at most 64 bytes of `A-Z a-z 0-9 _ -` (Telegram's limit is 64).
public sealed interface Control {
  /// Opens one of the page's rows: at most 20.
  record RowPicker(String prompt, List<RowOption> rows) implements Control {
    public RowPicker {
      rows = List.copyOf(rows);
    }
  }

  /// `label` is the row's title as plain text (hostile, bounded), `detail` its second line.
  record RowOption(int number, String label, String detail, String code) {}

  /// Chooses any of the sources. `code` is pressed with the chosen names as values; where a
  /// platform has no such select, each option's own code shows that source alone (or all again).
  record SourcePicker(String prompt, String code, List<SourceOption> sources) implements Control {
    public SourcePicker {
      sources = List.copyOf(sources);
    }
  }

  record SourceOption(String name, boolean chosen, String code) {}

  /// Turns pages. `form` asks for a page number or a date, where the platform has forms.
  record Pager(
      Position position,
      Optional<String> first,
      Optional<String> previous,
      String form,
      Optional<String> next,
      Optional<String> last)
      implements Control {}

  /// Which page of how many; `open`: there are more than are known yet.
  record Position(int page, int pages, boolean open) {}

  /// Buttons side by side.
  record Buttons(List<Button> buttons) implements Control {
    public Buttons {
      buttons = List.copyOf(buttons);
    }
  }

  record Button(String label, String code, boolean enabled) {}

  /// Leads to a page outside; the link is `https` or `http`.
  record LinkButton(String label, String link) implements Control {}

  /// Copies `text` where the platform can, and shows it to be copied elsewhere; at most 256
  /// characters.
  record CopyButton(String label, String text) implements Control {}
}
