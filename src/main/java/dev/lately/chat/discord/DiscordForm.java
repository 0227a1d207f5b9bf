package dev.lately.chat.discord;

import dev.lately.command.ButtonCodes;
import dev.lately.view.Texts;
import java.util.Locale;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/// A form of one field: for a page number or a date, behind the pager's middle button; for words to
/// look for, behind the button that searches a list.
public final class DiscordForm {
  static final String FIELD = "value";

  /// A date, with room for one that is written out.
  private static final int LONGEST = 40;

  /// As many characters as a search takes.
  private static final int WORDS = 100;

  private DiscordForm() {}

  /// The form whose answer is pressed as that code.
  static Modal of(String code, Locale locale) {
    Texts texts = Texts.of(locale);
    boolean words = ButtonCodes.asksWords(CustomIds.code(code));
    TextInput field =
        TextInput.create(FIELD, TextInputStyle.SHORT)
            .setPlaceholder(words ? null : "7 · 2026-11-20")
            .setRequiredRange(1, words ? WORDS : LONGEST)
            .build();
    return Modal.create(code, cut(texts.say(words ? "more.form.title" : "form.title")))
        .addComponents(Label.of(cut(texts.say(words ? "more.form.label" : "form.label")), field))
        .build();
  }

  private static String cut(String words) {
    return Clusters.cut(words, DiscordLimits.FORM_TITLE);
  }

  /// The JSON that Discord is sent.
  public static String payload(String code, Locale locale) {
    return of(code, locale).toData().toString();
  }
}
