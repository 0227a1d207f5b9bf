package dev.lately.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MenuWordsTest {
  private static final CommandMenu MENU = CommandMenu.withDigests();

  @ParameterizedTest
  @EnumSource
  void everyLanguageNamesAndDescribesAllThatTheMenuHasAndNothingElse(Language language) {
    Set<String> used = new HashSet<>(Set.of("about.sessions", "about.settings"));
    MENU.entries().forEach(e -> use(used, e.name(), e));
    MENU.groups()
        .forEach(group -> {
          used.add("command." + group.name());
          used.add("about." + group.name());
          group.entries().forEach(e -> use(used, group.name() + "." + e.name(), e));
        });
    Map<String, String> words = new TreeMap<>(MenuWords.of(language).all());
    words.keySet().removeIf(key -> key.startsWith("value.") || isOverride(key));
    used.removeIf(key -> key.startsWith("choice.") && key.matches("choice\\.(\\d+|csv|json|md)"));
    assertThat(words.keySet()).containsExactlyInAnyOrderElementsOf(used);
    assertThat(MenuWords.of(language).all().keySet())
        .isEqualTo(MenuWords.of(Language.ENGLISH).all().keySet());
    assertThat(words.values()).noneMatch(String::isBlank);
  }

  private static boolean isOverride(String key) {
    return key.endsWith(".option") && key.chars().filter(c -> c == '.').count() == 3;
  }

  private static void use(Set<String> used, String path, CommandMenu.Entry entry) {
    used.add("command." + path);
    used.add("about." + path);
    for (CommandMenu.Option option : entry.options()) {
      used.add("option." + option.name());
      used.add("about." + option.name() + ".option");
      option.choices().forEach(choice -> used.add("choice." + choice));
    }
  }

  @Test
  void theEnglishNamesAreThoseThatTheCodeKnows() {
    assertThat(MENU.in(Language.ENGLISH)).isEqualTo(MENU);
  }

  @Test
  void noWordMeansTwoThings() {
    Map<String, Map<String, String>> meanings = new HashMap<>();
    for (Language language : Language.values()) {
      MenuWords.of(language)
          .all()
          .forEach((key, word) -> {
            int dot = key.lastIndexOf('.');
            if (!key.startsWith("about.")) {
              String before =
                  meanings
                      .computeIfAbsent(key.substring(0, dot), _ -> new HashMap<>())
                      .put(MenuWords.plain(word), key);
              assertThat(before == null ? key : before).as(word + " in " + language).isEqualTo(key);
            }
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyNameIsOneThatDiscordAndTelegramTake(Language language) {
    CommandMenu spoken = MENU.in(language);
    Stream<String> commands =
        Stream.concat(spoken.names().stream(), spoken.all().map(CommandMenu.Entry::name));
    Stream<String> options = spoken.all().flatMap(e -> e.optionNames().stream());
    assertThat(Stream.concat(commands, options))
        .allMatch(name -> name.matches("[-_\\p{Ll}\\p{N}]{1,32}"));
    assertThat(spoken.names())
        .allMatch(name -> MenuWords.plain(name).matches("[a-z0-9_-]{1,32}"))
        .doesNotHaveDuplicates();
    spoken.groups().forEach(g -> assertThat(g.names()).doesNotHaveDuplicates());
    spoken.all().forEach(e -> assertThat(e.optionNames()).doesNotHaveDuplicates());
  }

  @ParameterizedTest
  @EnumSource
  void nothingThatIsSaidIsTooLong(Language language) {
    CommandMenu spoken = MENU.in(language);
    assertThat(spoken.description()).hasSizeBetween(1, 100);
    assertThat(spoken.groups()).allMatch(group -> group.description().length() <= 100);
    assertThat(spoken.all().map(CommandMenu.Entry::description))
        .allMatch(words -> words.length() <= 100);
    assertThat(spoken.all().flatMap(e -> e.options().stream()).map(CommandMenu.Option::description))
        .allMatch(words -> words.length() <= 100);
  }

  @ParameterizedTest
  @EnumSource
  void everyExampleIsUnderstoodAsItIsTypedInEachLanguage(Language language) {
    CommandGrammar grammar = new CommandGrammar(MENU, 10);
    List<String> lines =
        Stream.concat(
                MENU.all()
                    .flatMap(e -> e.examples().stream())
                    .map(e -> e.words().replace("{source}", "docs")),
                ADVICE.stream())
            .toList();
    for (String line : lines) {
      String typed = Wording.of(language).typed(line).replaceFirst("^/", "");
      Command meant = grammar.parse(line.replaceFirst("^/", ""));
      assertThat(meant).as(line).isNotInstanceOf(Command.Misunderstood.class);
      assertThat(grammar.parse(typed)).as(typed).isEqualTo(meant);
      assertThat(grammar.parse(MenuWords.plain(typed)))
          .as(typed)
          .isEqualTo(grammar.parse(MenuWords.plain(line.replaceFirst("^/", ""))));
    }
  }

  /// What replies advise to type.
  static final List<String> ADVICE =
      List.of(
          "recent",
          "/recent source:docs since:30d origin:web pinned size:20 page:7",
          "/search text:\"api key\" since:today size:5",
          "/sessions recent",
          "show 3",
          "help topic:search",
          "help topic:times",
          "export csv since:7d",
          "digest list",
          "digest explain 3",
          "digest remove 3",
          "digest edit 3 source:all",
          "digest edit 3 at:09:00 days:mon-fri text:none",
          "digest edit 3 at:09:30",
          "digest edit 3 nobody origin:none mention:none",
          "/sessions digest add at:08:00 zone:Europe/Berlin days:mon,wed,sun catchup:90m"
              + " source:docs,site text:\"api key\" origin:\"web\" top:5 level:counts mention:81"
              + " silent empty:weekly channel:17",
          "digest add at:08:00 days:weekends empty:skip",
          "digest add at:08:00 days:daily empty:line level:titles",
          "sessions-admin bind level:titles",
          "sessions-admin bind channel:17 source:docs,site level:transcript",
          "sessions-admin unbind channel:-100/17 source:docs",
          "sessions-admin audit who:4711 since:7d",
          "sessions-admin link code:ABCD-EFGH",
          "sessions-admin language language:auto",
          "sessions-admin timezone zone:auto");

  @Test
  void wordsOfEveryLanguageAreUnderstoodByEverybody() {
    CommandGrammar grammar = new CommandGrammar(MENU, 10);
    assertThat(grammar.parse("neueste docs seit:7t"))
        .isEqualTo(grammar.parse("recent docs since:7d"));
    assertThat(grammar.parse("neueste heute privat"))
        .isEqualTo(grammar.parse("recent today private"));
    assertThat(grammar.parse("buscar clave api desde:30d"))
        .isEqualTo(grammar.parse("search clave api since:30d"));
    assertThat(grammar.parse("sessions recentes tudo fixadas:sim"))
        .isEqualTo(grammar.parse("recent all pinned:yes"));
    assertThat(grammar.parse("statistiques 30j origine"))
        .isEqualTo(grammar.parse("stats 30d origin"));
    assertThat(grammar.parse("RÉCAP créer 08:00 lun-ven"))
        .isEqualTo(grammar.parse("digest add 08:00 mon-fri"));
    assertThat(grammar.parse("bericht aendern 3 text:keine"))
        .isEqualTo(grammar.parse("digest edit 3 text:none"));
    assertThat(grammar.parse("resumo alterar 3 dias:segunda-feira,sábado"))
        .isEqualTo(grammar.parse("digest edit 3 days:mon,sat"));
    assertThat(grammar.parse("hilfe thema:suche")).isEqualTo(grammar.parse("help topic:search"));
    assertThat(grammar.parse("ayuda resumen crear")).isEqualTo(grammar.parse("help digest add"));
  }

  @Test
  void whatIsLookedForIsNeverTranslated() {
    CommandGrammar grammar = new CommandGrammar(MENU, 10);
    assertThat(grammar.parse("search heute keine quelle"))
        .isInstanceOfSatisfying(
            Command.Recent.class,
            recent -> assertThat(recent.view().text()).contains("heute keine quelle"));
    assertThat(grammar.parse("search text:ninguno"))
        .isInstanceOfSatisfying(
            Command.Recent.class, recent -> assertThat(recent.view().text()).contains("ninguno"));
  }

  @Test
  void aSlipInAForeignWordIsGuessedInItsLanguage() {
    assertThat(new CommandGrammar(MENU, 10).parse("suhce api"))
        .isInstanceOfSatisfying(
            Command.Misunderstood.class,
            mistake -> {
              assertThat(mistake.nearest()).contains("search");
              assertThat(Wording.of(Language.GERMAN).worded(mistake).nearest()).contains("suche");
              assertThat(mistake.line()).contains("search api");
            });
    assertThat(new CommandGrammar(MENU, 10).parse("neueste siet:7t"))
        .isInstanceOfSatisfying(
            Command.Misunderstood.class,
            mistake -> assertThat(mistake.nearest()).contains("since"));
  }

  @Test
  void aMistakeIsToldInTheWordsOfItsReader() {
    Command read = new CommandGrammar(MENU, 10).parse("neueste seit:gestern");
    Command.Misunderstood told = Wording.of(Language.GERMAN).worded((Command.Misunderstood) read);
    assertThat(told.allowed()).containsExactly("alle", "heute", "24h", "7t", "30t");
  }
}
