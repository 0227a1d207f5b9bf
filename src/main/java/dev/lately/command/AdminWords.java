package dev.lately.command;

import dev.lately.model.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// How administrators type places, people and languages, and how what they asked is typed again.
public final class AdminWords {
  private static final Pattern CHANNEL =
      Pattern.compile("(?:<#)?(-?[0-9]{1,20}(?:/[0-9]{1,20})?)>?");

  /// No source is called so.
  private static final Pattern LONE_CHANNEL = Pattern.compile("<#.*|-.*|[0-9]{17,20}");

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9](?:[-_]?[A-Za-z0-9]){23,31}");

  private static final Pattern PERSON = Pattern.compile("(?:<@!?)?([0-9]{1,20})>?");

  private AdminWords() {}

  static boolean isChannel(String word) {
    return CHANNEL.matcher(word).matches();
  }

  /// Whether it is one where no option is named.
  static boolean isLoneChannel(String word) {
    return isChannel(word) && LONE_CHANNEL.matcher(word).matches();
  }

  static String channel(String word) {
    return CHANNEL.matcher(word).replaceFirst("$1");
  }

  static boolean isPerson(String word) {
    return PERSON.matcher(word).matches();
  }

  static String person(String word) {
    return PERSON.matcher(word).replaceFirst("$1");
  }

  /// Whether it has the form of an invite's code: 28 letters and digits in groups, give or take
  /// what is easily left out or typed twice.
  public static boolean isCode(String word) {
    return CODE.matcher(word).matches();
  }

  static boolean isAuto(String word) {
    return word.equalsIgnoreCase(AdminAsk.AUTO) || Dictionary.value(word).equals("none");
  }

  /// A language's tag, by that or by its name in itself or in English; [AdminAsk#AUTO].
  static Optional<String> language(String word) {
    return isAuto(word)
        ? Optional.of(AdminAsk.AUTO)
        : Arrays.stream(Language.values())
            .filter(language -> isCalled(language, word))
            .findFirst()
            .map(Language::tag);
  }

  private static boolean isCalled(Language language, String word) {
    String plain = MenuWords.plain(word);
    return plain.equals(MenuWords.plain(language.tag()))
        || plain.equals(language.locale().getLanguage())
        || plain.equals(MenuWords.plain(name(language)))
        || plain.equals(MenuWords.plain(language.locale().getDisplayLanguage(Locale.ENGLISH)));
  }

  /// What a language is called in itself.
  public static String name(Language language) {
    return language.locale().getDisplayLanguage(language.locale());
  }

  /// Those that can be named.
  public static List<String> languages() {
    return Stream.concat(Language.tags().stream(), Stream.of(AdminAsk.AUTO)).toList();
  }

  /// The line by which the same can be asked again; empty for a code, which is never written down.
  public static Optional<String> line(AdminAsk ask) {
    Optional<String> words =
        switch (ask) {
          case AdminAsk.Bind(var channel, var sources, var level) ->
              Optional.of("bind" + place(channel) + sources(sources) + " level:" + level.word());
          case AdminAsk.Unbind(var channel, var sources) ->
              Optional.of("unbind" + place(channel) + sources(sources));
          case AdminAsk.ListAll() -> Optional.of("list");
          case AdminAsk.Link _ -> Optional.empty();
          case AdminAsk.SetLanguage(var tag) ->
              Optional.of("language" + tag.map(t -> " language:" + t).orElse(""));
          case AdminAsk.SetZone(var zone) ->
              Optional.of("timezone" + zone.map(z -> " zone:" + z).orElse(""));
          case AdminAsk.Audit(var who, var since) ->
              Optional.of(
                  "audit" + who.map(w -> " who:" + w).orElse("") + " since:" + since.word());
          case AdminAsk.Reload() -> Optional.of("reload");
          case AdminAsk.Doctor() -> Optional.of("doctor");
        };
    return words.map(line -> AdminMenu.NAME + " " + line);
  }

  private static String place(Optional<String> channel) {
    return channel.map(c -> " channel:" + c).orElse("");
  }

  private static String sources(List<?> sources) {
    return sources.isEmpty()
        ? " source:all"
        : " source:" + String.join(",", sources.stream().map(Object::toString).toList());
  }
}
