package dev.lately.chat.discord;

import dev.lately.view.Texts;
import java.util.Locale;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/// The form behind the pager's middle button: one field for a page number or a date.
public final class DiscordForm {
  static final String FIELD = "value";

  /// A date, with room for one that is written out.
  private static final int LONGEST = 40;

  private DiscordForm() {}

  /// The form whose answer is pressed as that code.
  static Modal of(String code, Locale locale) {
    Texts texts = Texts.of(locale);
    TextInput field =
        TextInput.create(FIELD, TextInputStyle.SHORT)
            .setPlaceholder("7 · 2026-11-20")
            .setRequiredRange(1, LONGEST)
            .build();
    return Modal.create(code, Clusters.cut(texts.say("form.title"), DiscordLimits.FORM_TITLE))
        .addComponents(
            Label.of(Clusters.cut(texts.say("form.label"), DiscordLimits.FORM_TITLE), field))
        .build();
  }

  /// The JSON that Discord is sent.
  public static String payload(String code, Locale locale) {
    return of(code, locale).toData().toString();
  }
}
