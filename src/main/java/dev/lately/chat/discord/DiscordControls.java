package dev.lately.chat.discord;

import dev.lately.view.Control;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;

/// A card's controls as rows of buttons and selects.
final class DiscordControls {
  private final CustomIds ids;
  private final List<ActionRow> rows = new ArrayList<>();

  /// Buttons that wait for their row to be full.
  private final List<Button> open = new ArrayList<>();

  private DiscordControls(CustomIds ids) {
    this.ids = ids;
  }

  static List<ActionRow> of(List<Control> controls, CustomIds ids) {
    DiscordControls drawn = new DiscordControls(ids);
    controls.forEach(drawn::draw);
    drawn.closeRow();
    return drawn.rows.stream().limit(DiscordLimits.ACTION_ROWS).toList();
  }

  /// Whether Discord can draw the control; the words of the others go into the message's text.
  static boolean isDrawn(Control control) {
    return switch (control) {
      case Control.LinkButton(String _, String link) -> link.length() <= DiscordLimits.BUTTON_LINK;
      case Control.CopyButton _ -> false;
      case Control.RowPicker _, Control.SourcePicker _, Control.Pager _, Control.Buttons _ -> true;
    };
  }

  private void draw(Control control) {
    switch (control) {
      case Control.RowPicker picker -> row(picker);
      case Control.SourcePicker picker -> row(picker);
      case Control.Pager pager -> row(pager);
      case Control.Buttons(List<Control.Button> buttons) -> {
        if (open.size() + buttons.size() > DiscordLimits.ROW_BUTTONS) {
          closeRow();
        }
        buttons.forEach(b -> add(button(b.label(), b.code()).withDisabled(!b.enabled())));
      }
      case Control.LinkButton(String label, String link) when isDrawn(control) ->
          add(Button.link(link, label(label)));
      case Control.LinkButton _, Control.CopyButton _ -> {}
    }
  }

  private void row(Control.RowPicker picker) {
    if (!picker.rows().isEmpty()) {
      CustomIds values = new CustomIds();
      List<SelectOption> options =
          picker.rows().stream()
              .limit(DiscordLimits.SELECT_OPTIONS)
              .map(row -> option(row, values))
              .toList();
      addRow(select(ids.unique(CustomIds.ROWS), picker.prompt(), options).build());
    }
  }

  private static SelectOption option(Control.RowOption row, CustomIds values) {
    SelectOption option =
        SelectOption.of(optionText(row.number() + " · " + row.label()), values.unique(row.code()));
    return row.detail().isBlank() ? option : option.withDescription(optionText(row.detail()));
  }

  private void row(Control.SourcePicker picker) {
    if (!picker.sources().isEmpty()) {
      List<SelectOption> options =
          picker.sources().stream()
              .sorted(Comparator.comparing(Control.SourceOption::chosen).reversed())
              .limit(DiscordLimits.SELECT_OPTIONS)
              .sorted(Comparator.comparingInt(picker.sources()::indexOf))
              .map(s -> SelectOption.of(optionText(s.name()), s.name()).withDefault(s.chosen()))
              .toList();
      addRow(
          select(ids.unique(picker.code()), picker.prompt(), options)
              .setRequiredRange(0, options.size())
              .build());
    }
  }

  private static StringSelectMenu.Builder select(
      String id, String prompt, List<SelectOption> options) {
    return StringSelectMenu.create(id)
        .setPlaceholder(Clusters.cut(prompt, DiscordLimits.PLACEHOLDER))
        .addOptions(options);
  }

  private void row(Control.Pager pager) {
    Control.Position at = pager.position();
    String middle = at.page() + " / " + at.pages() + (at.open() ? "+" : "");
    closeRow();
    add(turn("⏮", pager.first()));
    add(turn("◀", pager.previous()));
    add(button(middle, pager.form()));
    add(turn("▶", pager.next()));
    add(turn("⏭", pager.last()));
    closeRow();
  }

  private Button turn(String label, Optional<String> code) {
    return code.map(c -> button(label, c))
        .orElseGet(() -> Button.secondary(ids.idle(), label).asDisabled());
  }

  private Button button(String label, String code) {
    return Button.of(ButtonStyle.SECONDARY, ids.unique(code), label(label));
  }

  private void add(Button button) {
    open.add(button);
    if (open.size() == DiscordLimits.ROW_BUTTONS) {
      closeRow();
    }
  }

  private void addRow(StringSelectMenu select) {
    closeRow();
    rows.add(ActionRow.of(select));
  }

  private void closeRow() {
    if (!open.isEmpty()) {
      rows.add(ActionRow.of(open));
      open.clear();
    }
  }

  private static String label(String words) {
    return Clusters.cut(words, DiscordLimits.BUTTON_LABEL);
  }

  private static String optionText(String words) {
    return Clusters.cut(words, DiscordLimits.OPTION_TEXT);
  }
}
