package dev.lately.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.Command.Mistake;
import dev.lately.command.Command.Misunderstood;
import dev.lately.model.Level;
import dev.lately.model.SourceName;
import dev.lately.subscription.Content;
import dev.lately.subscription.Manner;
import dev.lately.subscription.Rhythm;
import dev.lately.subscription.Terms;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestGrammarTest {
  private static final Terms USUAL =
      new Terms(
          new Rhythm(LocalTime.NOON, ZoneId.of("UTC"), Rhythm.EVERY_DAY, Rhythm.CATCH_UP),
          Content.usual(),
          Manner.USUAL);

  private static final OptionalLong TWELVE = OptionalLong.of(12);

  private final CommandGrammar grammar = new CommandGrammar(CommandMenu.withDigests(), 10);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "digest add 08:00 mon-fri Europe/Berlin docs",
        "sessions digest add at:8:00 days:weekdays zone:europe/berlin source:docs",
        "DIGEST Add docs 08:00 Mon,tue,WEDNESDAY,thu,fri Europe/Berlin"
      })
  void plainWordsAndNamedOptionsMeanTheSame(String words) {
    Terms terms = added(words).wish().over(USUAL);
    assertThat(terms.rhythm().at()).isEqualTo(LocalTime.of(8, 0));
    assertThat(terms.rhythm().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    assertThat(terms.rhythm().weekdays()).hasSize(5).doesNotContain(DayOfWeek.SUNDAY);
    assertThat(terms.content().sources()).containsExactly(new SourceName("docs"));
    assertThat(terms.manner()).isEqualTo(Manner.USUAL);
  }

  @Test
  void everyOptionIsUnderstood() {
    DigestAsk.Add add =
        added(
            "digest add at:23:59 zone:UTC days:fri-mon source:docs,site text:“rotate keys”"
                + " origin:Web top:0 level:counts mention:<@&81384> silent empty:line catchup:90m"
                + " channel:<#4711>");
    assertThat(add.channel()).contains("4711");
    assertThat(add.wish().over(USUAL))
        .isEqualTo(
            new Terms(
                new Rhythm(
                    LocalTime.of(23, 59),
                    ZoneId.of("UTC"),
                    Set.of(
                        DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                    Duration.ofMinutes(90)),
                new Content(
                    List.of(new SourceName("docs"), new SourceName("site")),
                    Optional.of("rotate keys"),
                    Optional.of("web"),
                    0,
                    Level.COUNTS),
                new Manner(Optional.of("81384"), true, Manner.EmptyDay.LINE)));
  }

  @Test
  void whatIsNotTypedStaysAsItIs() {
    DigestAsk.Edit edit = (DigestAsk.Edit) ask("digest edit 3 09:30");
    assertThat(edit.id()).hasValue(3);
    Terms changed = edit.wish().over(USUAL);
    assertThat(changed.rhythm().at()).isEqualTo(LocalTime.of(9, 30));
    assertThat(changed.content()).isEqualTo(USUAL.content());
    assertThat(changed.rhythm().days()).isEqualTo(USUAL.rhythm().days());
  }

  @Test
  void theOthersNameADigestByItsNumber() {
    assertThat(ask("digest pause 12")).isEqualTo(new DigestAsk.Pause(TWELVE));
    assertThat(ask("digest resume id:12")).isEqualTo(new DigestAsk.Resume(TWELVE));
    assertThat(ask("digest remove 12")).isEqualTo(new DigestAsk.Remove(TWELVE));
    assertThat(ask("digest explain 12")).isEqualTo(new DigestAsk.Explain(TWELVE));
    assertThat(ask("digest preview 12")).isEqualTo(new DigestAsk.Preview(TWELVE));
    assertThat(ask("digest list")).isEqualTo(new DigestAsk.ListAll());
    assertThat(ask("digest")).isEqualTo(new DigestAsk.ListAll());
  }

  @Test
  void halvesOfADayAreReadWithTheirHour() {
    assertThat(mistake("digest add 9 pm"))
        .isEqualTo(new Misunderstood(Mistake.TIME, "9pm", List.of(), Optional.of("21:00")));
    assertThat(mistake("digest add at:9:30 PM days:mon"))
        .isEqualTo(new Misunderstood(Mistake.TIME, "9:30PM", List.of(), Optional.of("21:30")));
  }

  @Test
  void aNumberTooMuchOrTooLongIsCalledANumber() {
    assertThat(mistake("digest explain 1 2").typed()).isEqualTo("id");
    assertThat(mistake("digest explain 1 2").mistake()).isEqualTo(Mistake.TWICE);
    assertThat(mistake("digest edit 99999999999999999999 at:09:00").mistake())
        .isEqualTo(Mistake.DIGEST);
  }

  private Misunderstood mistake(String words) {
    return (Misunderstood) grammar.parse(words);
  }

  @Test
  void withoutANumberTheOnlyOneIsMeant() {
    assertThat(ask("digest pause")).isEqualTo(new DigestAsk.Pause(OptionalLong.empty()));
    DigestAsk.Edit edit = (DigestAsk.Edit) ask("digest edit at:08:00 days:mon");
    assertThat(edit.id()).isEmpty();
    assertThat(edit.wish().over(USUAL).rhythm().days()).containsExactly(DayOfWeek.MONDAY);
  }

  @Test
  void typedOptionsOfAPlatformMeanTheSame() {
    assertThat(grammar.command("digest add", Map.of("at", "08:00", "silent", "true")))
        .isEqualTo(grammar.parse("digest add 08:00 silent"));
    assertThat(grammar.command("digest pause", Map.of("id", "7")))
        .isEqualTo(grammar.parse("digest pause 7"));
  }

  @ParameterizedTest
  @CsvSource({
    "digest add 25:99, TIME, 25:99,",
    "digest add 24:00, TIME, 24:00,",
    "digest add 9am, TIME, 9am, 09:00",
    "digest add at:12pm, TIME, 12pm, 12:00",
    "digest add at:17h30, TIME, 17h30, 17:30",
    "digest add at:soon, TIME, soon,",
    "digest add, BLANK, at,",
    "digest add 08:00 zone:Europe/Berln, ZONE, Europe/Berln, Europe/Berlin",
    "digest add 08:00 Europe/Berln, ZONE, Europe/Berln, Europe/Berlin",
    "digest add 08:00 zone:berlin, ZONE, berlin, Europe/Berlin",
    "digest add 08:00 zone:+02:00, ZONE, +02:00,",
    "digest add 08:00 days:mon-fry, DAYS, mon-fry, mon-fri",
    "digest add 08:00 days:, BLANK, days,",
    "digest add 08:00 catchup:25h, CATCH_UP, 25h,",
    "digest add 08:00 catchup:6, CATCH_UP, 6,",
    "digest add 08:00 top:21, TOP, 21,",
    "digest add 08:00 level:title, LEVEL, title, titles",
    "digest add 08:00 empty:weekley, EMPTY, weekley, weekly",
    "digest add 08:00 silent:perhaps, FLAG, perhaps,",
    "digest add 08:00 mention:@everyone, MENTION, @everyone,",
    "digest add 08:00 channel:#nowhere, CHANNEL, #nowhere,",
    "digest add 08:00 text:error 404, QUOTES, 404, text:\"error 404\"",
    "digest edit 3 text:error 404, QUOTES, 404, text:\"error 404\"",
    "digest edit 3 text:keys 8, TIME, 8, 08:00",
    "digest add 08:00 docs!, SOURCE, docs!,",
    "digest add 08:00 text:, BLANK, text,",
    "digest add 08:00 sorce:docs, OPTION, sorce, source",
    "digest edit 3 id:x, TWICE, id,",
    "digest add 08:00 9:00, TWICE, at,",
    "digest pause three, DIGEST, three,",
    "digest ad 08:00, COMMAND, digest ad, digest add",
    "digset list, COMMAND, digset, digest"
  })
  void aMistakeNamesWhatWasTypedAndTheNearestRightWord(
      String words, Mistake mistake, String typed, String nearest) {
    Misunderstood answer = (Misunderstood) grammar.parse(words);
    assertThat(answer.mistake()).isEqualTo(mistake);
    assertThat(answer.typed()).isEqualTo(typed);
    assertThat(answer.nearest()).isEqualTo(Optional.ofNullable(nearest));
  }

  @Test
  void everyZoneOfTheDatabaseIsTakenAndSuggested() {
    assertThat(DigestWords.zones())
        .contains("UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires")
        .allMatch(zone -> DigestWords.zone(zone).isPresent());
  }

  @Test
  void whereDigestsAreNotAnsweredThereIsNoSuchCommand() {
    CommandGrammar without = new CommandGrammar(CommandMenu.ofLately(), 10);
    assertThat(without.parse("digest add 08:00"))
        .isEqualTo(Misunderstood.of(Mistake.COMMAND, "digest", without.menu().names()));
    assertThat(without.menu().names()).contains("recent", "help").doesNotContain("digest");
    assertThat(without.command("digest add", Map.of())).isInstanceOf(Misunderstood.class);
  }

  private DigestAsk.Add added(String words) {
    return (DigestAsk.Add) ask(words);
  }

  private DigestAsk ask(String words) {
    return ((Command.Digest) grammar.parse(words)).ask();
  }
}
