package dev.lately.chat.telegram;

import dev.lately.view.Control;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/// The buttons under a message, row by row.
final class Keyboard {
  private static final int NUMBERS_IN_A_ROW = 5;
  private static final int SOURCES_IN_A_ROW = 3;

  /// In characters, on a screen 360 points wide.
  private static final int SHORT = 8;

  private static final int MIDDLE = 12;
  private static final int LONG = 22;

  /// More sources than this would bury the list under buttons.
  private static final int SOURCES = 6;

  private final List<InlineKeyboardRow> rows = new ArrayList<>();

  private Keyboard() {}

  static Optional<InlineKeyboardMarkup> of(List<Control> controls) {
    Keyboard keyboard = new Keyboard();
    controls.forEach(keyboard::add);
    return keyboard.rows.isEmpty()
        ? Optional.empty()
        : Optional.of(InlineKeyboardMarkup.builder().keyboard(keyboard.rows).build());
  }

  /// Whether Telegram takes the link on a button: it refuses hosts without a dot, `localhost` first
  /// of all, and the whole message with them.
  static boolean isButtonLink(String link) {
    HttpUrl url = HttpUrl.parse(link);
    return url != null && (url.host().contains(".") || url.host().contains(":"));
  }

  private void add(Control control) {
    switch (control) {
      case Control.RowPicker picker ->
          wrap(
              picker.rows().stream().map(r -> press("" + r.number(), r.code())).toList(),
              NUMBERS_IN_A_ROW);
      case Control.SourcePicker picker -> addSources(picker);
      case Control.Pager pager -> wrap(pager(pager), TelegramLimits.BUTTONS_IN_A_ROW);
      case Control.Buttons buttons -> addButtons(buttons);
      case Control.LinkButton link -> addLink(link);
      case Control.CopyButton copy -> addCopy(copy);
    }
  }

  private void addButtons(Control.Buttons buttons) {
    List<InlineKeyboardButton> keys =
        buttons.buttons().stream()
            .filter(Control.Button::enabled)
            .map(b -> press(b.label(), b.code()))
            .toList();
    wrap(keys, width(keys));
  }

  /// On a phone four short words stand side by side and can be read, five cannot; longer ones are
  /// cut.
  private static int width(List<InlineKeyboardButton> keys) {
    int longest = keys.stream().mapToInt(key -> key.getText().length()).max().orElse(0);
    int fit = longest <= SHORT ? 4 : longest <= MIDDLE ? 3 : longest <= LONG ? 2 : 1;
    return keys.size() > 4 ? Math.min(3, fit) : keys.size() == 4 && fit == 3 ? 2 : fit;
  }

  private void addSources(Control.SourcePicker picker) {
    if (picker.sources().size() <= SOURCES) {
      wrap(
          picker.sources().stream()
              .map(s -> press(s.chosen() ? "✓ " + s.name() : s.name(), s.code()))
              .toList(),
          SOURCES_IN_A_ROW);
    }
  }

  private static List<InlineKeyboardButton> pager(Control.Pager pager) {
    Control.Position at = pager.position();
    List<InlineKeyboardButton> row = new ArrayList<>();
    Consumer<InlineKeyboardButton> add = row::add;
    pager.first().map(code -> press("« 1", code)).ifPresent(add);
    pager.previous().map(code -> press("‹", code)).ifPresent(add);
    add.accept(press("· " + at.page() + " ·", pager.form()));
    pager.next().map(code -> press("›", code)).ifPresent(add);
    String last = at.pages() + (at.open() ? "+" : "") + " »";
    pager.last().map(code -> press(last, code)).ifPresent(add);
    return row;
  }

  private void addLink(Control.LinkButton link) {
    if (isButtonLink(link.link())) {
      wrap(List.of(InlineKeyboardButton.builder().text(link.label()).url(link.link()).build()), 1);
    }
  }

  private void addCopy(Control.CopyButton copy) {
    if (!copy.text().isEmpty() && copy.text().length() <= TelegramLimits.COPY_TEXT) {
      CopyTextButton text = CopyTextButton.builder().text(copy.text()).build();
      wrap(List.of(InlineKeyboardButton.builder().text(copy.label()).copyText(text).build()), 1);
    }
  }

  private void wrap(List<InlineKeyboardButton> buttons, int width) {
    for (int i = 0; i < buttons.size(); i += width) {
      List<InlineKeyboardButton> row = buttons.subList(i, Math.min(i + width, buttons.size()));
      rows.add(new InlineKeyboardRow(row));
    }
  }

  private static InlineKeyboardButton press(String label, String code) {
    int bytes = code.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < 1 || bytes > TelegramLimits.CALLBACK_DATA_BYTES) {
      throw new IllegalArgumentException(
          "the code of '" + label + "' has " + bytes + " bytes; Telegram takes 1 to 64");
    }
    return InlineKeyboardButton.builder().text(label).callbackData(code).build();
  }
}
