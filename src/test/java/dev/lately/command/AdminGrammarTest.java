package dev.lately.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import dev.lately.model.Level;
import dev.lately.model.Secret;
import dev.lately.model.Since;
import dev.lately.model.SourceName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminGrammarTest {
  private static final SourceName DOCS = new SourceName("docs-guru");
  private static final SourceName SITE = new SourceName("website-bot");

  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.withDigests(), 10);

  private AdminAsk asked(String words) {
    return ((Command.Admin) grammar.parse(words)).ask();
  }

  private Misunderstood mistaken(String words) {
    return (Misunderstood) grammar.parse(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sessions-admin bind source:docs-guru level:titles",
        "sessions_admin bind docs-guru titles",
        "SESSIONS_ADMIN bind titles docs-guru",
        "sessions sessions-admin bind docs-guru titles",
        "sessions-admin freigeben quelle:docs-guru stufe:titel",
        "sessions_admin liberar docs-guru títulos"
      })
  void aSourceIsBoundHere(String words) {
    assertThat(asked(words))
        .isEqualTo(new AdminAsk.Bind(Optional.empty(), List.of(DOCS), Level.TITLES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"source:*", "*", "all", "source:all", "alle", "source:alle", "level:titles"})
  void allSourcesAreBoundByAStarOrByNone(String words) {
    assertThat(asked("sessions-admin bind titles " + words.replace("level:titles", "")))
        .isEqualTo(new AdminAsk.Bind(Optional.empty(), List.of(), Level.TITLES));
  }

  @ParameterizedTest
  @CsvSource({
    "<#81384788765712385>, 81384788765712385",
    "channel:81384788765712385, 81384788765712385",
    "-1001234567890/17, -1001234567890/17"
  })
  void aPlaceIsNamedByItsId(String typed, String id) {
    assertThat(asked("sessions-admin bind " + typed + " docs-guru,website-bot transcript"))
        .isEqualTo(new AdminAsk.Bind(Optional.of(id), List.of(DOCS, SITE), Level.TRANSCRIPT));
    assertThat(asked("sessions-admin unbind " + typed))
        .isEqualTo(new AdminAsk.Unbind(Optional.of(id), List.of()));
  }

  @Test
  void withoutOptionsItIsTheList() {
    assertThat(asked("sessions-admin")).isEqualTo(new AdminAsk.ListAll());
    assertThat(asked("sessions-admin bind")).isEqualTo(new AdminAsk.ListAll());
    assertThat(asked("sessions-admin list")).isEqualTo(new AdminAsk.ListAll());
  }

  @Test
  void whatIsToBeSeenIsSaidOutright() {
    assertThat(mistaken("sessions-admin bind docs-guru").mistake()).isEqualTo(Mistake.BLANK);
    assertThat(mistaken("sessions-admin bind docs-guru").allowed())
        .containsExactly("counts", "titles", "details", "transcript", "contact");
    Misunderstood level = mistaken("sessions-admin bind docs-guru level:titels");
    assertThat(level.nearest()).contains("titles");
    assertThat(level.line()).contains("sessions-admin bind docs-guru level:titles");
  }

  @Test
  void typedOptionsAreReadLikeWords() {
    assertThat(
            grammar.command(
                "sessions-admin bind",
                Map.of("channel", "17", "source", "docs-guru", "level", "details")))
        .isEqualTo(
            new Command.Admin(new AdminAsk.Bind(Optional.of("17"), List.of(DOCS), Level.DETAILS)));
  }

  @Test
  void aCodeIsReadHoweverItIsTypedAndNeverSaid() {
    AdminAsk link = asked("sessions-admin link ABCD-EFGH 1234");
    assertThat(link).isEqualTo(new AdminAsk.Link(new Secret("ABCD-EFGH1234")));
    assertThat(link.toString()).doesNotContain("ABCD");
    assertThat(AdminWords.line(link)).isEmpty();
    assertThat(mistaken("sessions-admin link").typed()).isEqualTo("code");
  }

  @Test
  void aMistypedLinkIsNotOfferedAsALineThatHasTheCode() {
    Misunderstood mistake = mistaken("sessions-admin lnik ABCD-EFGH-1234");
    assertThat(mistake.nearest()).contains("sessions-admin link");
    assertThat(mistake.line()).isEmpty();
    assertThat(mistake.toString()).doesNotContain("ABCD");
  }

  @ParameterizedTest
  @CsvSource({
    "0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV, true",
    "0123456789abcdefghjkmnpqrstv, true",
    "help, false",
    "PrivateCode, false",
    "ITBhdgAAAAAAAZqWzgAAAAABAAAAAAAAAAAAAAAA, false"
  })
  void aCodeIsToldFromThatOfAPressByItsForm(String parameter, boolean isInvite) {
    assertThat(AdminWords.isCode(parameter) && !ButtonCodes.isOne(parameter)).isEqualTo(isInvite);
  }

  @ParameterizedTest
  @CsvSource({"de, de", "Deutsch, de", "german, de", "pt, pt-BR", "português, pt-BR", "auto, auto"})
  void aLanguageIsNamedByItsTagOrItsName(String typed, String tag) {
    assertThat(asked("sessions-admin language " + typed))
        .isEqualTo(new AdminAsk.SetLanguage(Optional.of(tag)));
  }

  @Test
  void whatIsNotSpokenIsSaidWithWhatIs() {
    assertThat(mistaken("sessions-admin language klingon").mistake()).isEqualTo(Mistake.LANGUAGE);
    assertThat(mistaken("sessions-admin language klingon").allowed()).contains("fr", "auto");
  }

  @Test
  void aZoneIsNamedInAnyCase() {
    assertThat(asked("sessions-admin timezone europe/berlin"))
        .isEqualTo(new AdminAsk.SetZone(Optional.of("Europe/Berlin")));
    assertThat(mistaken("sessions-admin timezone Berlin").nearest()).contains("Europe/Berlin");
  }

  @Test
  void theAuditIsOfSomebodyAndSinceATime() {
    assertThat(asked("sessions-admin audit <@4711> 7d"))
        .isEqualTo(new AdminAsk.Audit(Optional.of("4711"), Since.DAYS_7));
    assertThat(mistaken("sessions-admin audit bob").mistake()).isEqualTo(Mistake.PERSON);
  }

  @Test
  void aMistypedCommandIsToldWithTheNearest() {
    Misunderstood mistake = mistaken("sessions-admin bnid docs-guru titles");
    assertThat(mistake.nearest()).contains("sessions-admin bind");
    assertThat(mistaken("sessions-admin doctor now").mistake()).isEqualTo(Mistake.NO_OPTIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sessions-admin bind channel:-100/17 source:docs-guru,website-bot level:contact",
        "sessions-admin unbind source:all",
        "sessions-admin audit who:4711 since:7d",
        "sessions-admin language language:de",
        "sessions-admin timezone zone:Europe/Berlin",
        "sessions-admin list",
        "sessions-admin doctor",
        "sessions-admin reload"
      })
  void theLineOfWhatIsAskedAsksTheSame(String line) {
    assertThat(AdminWords.line(asked(line))).contains(line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"🦊", "'; DROP TABLE binding; --", "(.*)+$", "**", "a:b:c"})
  void oddWordsAreAMistake(String words) {
    assertThat(grammar.parse("sessions-admin bind titles " + words))
        .isInstanceOf(Misunderstood.class);
    String long4000 = words.repeat(4000 / words.length());
    assertThat(grammar.parse("sessions-admin bind titles source:" + long4000))
        .isInstanceOf(Misunderstood.class);
  }
}
