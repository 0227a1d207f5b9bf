package dev.lately.handler;

import static dev.lately.handler.DigestRoom.CHANNEL;
import static dev.lately.handler.DigestRoom.GROUP;
import static dev.lately.handler.DigestRoom.READER;
import static dev.lately.handler.DigestRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Hindrance;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import dev.lately.subscription.Deliveries;
import dev.lately.subscription.Delivery;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.State;
import dev.lately.subscription.Subscription;
import dev.lately.view.Card;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the answers about digests say, so that whoever reads them knows what to do next.
class DigestSentencesTest {
  private static final Hindrance MUTE =
      new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Send Messages");

  private final DigestRoom room = new DigestRoom();

  @ParameterizedTest
  @ValueSource(strings = {"everyone", "@here", "team"})
  void aWordIsNoRoleAndItSaysWhereRolesAreChosen(String role) {
    assertThat(room.said("digest add 08:00 mention:" + role))
        .contains("A role is chosen from the list", "everyone and here are never mentioned")
        .contains("Telegram has no roles", "This is no role: " + role);
  }

  @Test
  void everybodyIsNoRoleToChoose() {
    assertThat(room.said("digest add 08:00 mention:100"))
        .isEqualTo(
            "Nothing was written: everyone and here are never mentioned. Choose another role.");
  }

  @Test
  void aWordIsNoChannelAndItSaysWhereChannelsAreChosen() {
    assertThat(room.said("digest add 08:00 channel:#nowhere"))
        .contains("A channel is chosen from the list", "This is no channel: #nowhere")
        .contains("on Telegram you type in the chat that you mean");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text:api key|text:\"api key\"",
        "text:api Key Rotation docs|text:\"api key rotation\"",
        "text:error 404|text:\"error 404\"",
        "text:why not?|text:\"why not?\"",
        "text:the old 404 pages!|text:\"the old 404 pages!\"",
        "docs text:api key silent|text:\"api key\""
      })
  void wordsWithoutQuotationMarksAreToldHowTheyAreTyped(String words, String advice) {
    assertThat(room.said("digest add 08:00 " + words))
        .contains("Several words stand in quotation marks")
        .contains("Did you mean " + advice + "?");
    assertThat(room.subscriptions.after(0, 9)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "08:00 text:“api key” nosuch|There is no source nosuch.",
        "08:00 text:keys docs-gru|Did you mean docs-guru?",
        "text:keys 9am|Did you mean 09:00?",
        "text:keys days:foo|Weekdays are written like"
      })
  void otherMistakesBesideWordsAreToldAsTheyAre(String words, String answer) {
    assertThat(room.said("digest add zone:UTC " + words)).contains(answer);
  }

  @Test
  void wordsAreFollowedByASourceOrATimeAsBefore() {
    assertThat(room.said("digest add text:keys docs 08:00 mon-fri silent"))
        .contains("About: docs-guru · with “keys”", "08:00, Monday to Friday");
  }

  @Test
  void aTwinIsSetUpAndSaid() {
    room.daily();
    assertThat(room.said("digest add at:09:00 top:3")).doesNotContain("just the same");
    assertThat(room.said("digest add at:09:00 channel:102")).doesNotContain("just the same");
    assertThat(room.said("digest add at:09:00"))
        .startsWith("Digest 4 is set up.\nDigest 1 is just the same.")
        .contains("/sessions digest remove 4");
    assertThat(room.subscriptions.at(CHANNEL)).hasSize(3);
  }

  @Test
  void theListTellsWhatEachIsAbout() {
    room.daily();
    room.typed("digest add 08:00 docs text:“rotate keys” origin:web");
    assertThat(room.said("digest list"))
        .contains("\n1 · 09:00, every day (Europe/Berlin) · here · active")
        .contains(
            "\n2 · 08:00, every day (Europe/Berlin) · here"
                + " · docs-guru · with “rotate keys” · of origin “web” · active");
  }

  @Test
  void whatIsHinderedSaysFromWhenItComesAgain() {
    Subscription digest = room.daily();
    room.subscriptions.change(
        digest.withState(new State.Hindered(room.now, MUTE)),
        Instant.parse("2026-11-03T08:00:00Z"));
    assertThat(room.said("digest explain"))
        .containsPattern("settings\\. Then it comes again, at the earliest on Nov 4, 2026, 9:00");
    Card letter = new DigestLetters(room.readers).hindered(digest, MUTE);
    assertThat(text(letter))
        .containsPattern(
            "comes again by itself, at the earliest on Nov 4, 2026, 9:00.AM\\. To see");
    room.now = Instant.parse("2026-11-04T06:00:00Z");
    assertThat(room.said("digest list")).contains("at the earliest on Nov 4, 2026, 9:00");
  }

  @Test
  void whereNothingMayBeShownItSaysWhoCanChangeThat() {
    room.visible.clear();
    assertThat(room.said("digest add 08:00 level:counts"))
        .isEqualTo("No source may be shown here. Whoever runs Lately can grant one to this place.");
  }

  @Test
  void whatNoSourceTellsIsNotKnown() {
    room.daily();
    room.queries.sessions.clear();
    dead(DigestRoom.DOCS, DigestRoom.SITE);
    assertThat(room.said("digest explain"))
        .contains("Sessions of yesterday that it finds: not known now\n")
        .doesNotContain("0+");
  }

  @Test
  void whatIsCountedInPartIsAtLeastSoMany() {
    room.daily();
    dead(DigestRoom.SITE);
    assertThat(room.said("digest explain"))
        .contains("that it finds: 2+ sessions: at least so many, since not every source told all");
    room.queries.sessions.clear();
    assertThat(room.said("digest explain"))
        .contains("that it finds: none so far; not every source told all");
  }

  /// These tell nothing, and the others what they told.
  private void dead(SourceName... sources) {
    List.of(sources)
        .forEach(source -> {
          room.queries.reports.removeIf(report -> report.source().equals(source));
          room.queries.reports.add(
              new SourceReport(
                  source,
                  Optional.empty(),
                  false,
                  false,
                  Optional.of(new Trouble.VendorError(503)),
                  Optional.empty()));
        });
  }

  @Test
  void sourcesThatWereReadShareALine() {
    room.daily();
    assertThat(room.said("digest explain"))
        .contains("\nRead: docs-guru just now, website-bot just now.\n");
    room.queries.reports.clear();
    dead(DigestRoom.DOCS);
    assertThat(room.said("digest explain")).doesNotContain("Read:");
  }

  @Test
  void explainTellsWhenEachWasDueAndOfWhichDays() {
    Subscription digest = room.daily();
    room.delivered(digest, "2026-11-02", new Outcome.Sent("m", false));
    Instant due = Instant.parse("2026-11-05T08:00:00Z");
    Delivery several =
        new Delivery(
            digest.id(),
            LocalDate.of(2026, 11, 5),
            LocalDate.of(2026, 11, 3),
            due,
            new Outcome.Planned(),
            due);
    room.deliveries.plan(List.of(new Deliveries.Plan(List.of(several), due.plusSeconds(9))));
    assertThat(room.said("digest explain"))
        .containsSubsequence(
            "The last 2, newest first, by the day on which it was due and the days that it tells of:",
            "Thursday 5 November, about Monday 2 November to Wednesday 4 November: due",
            "Monday 2 November, about Sunday 1 November: came · Nov 2");
  }

  @Test
  void whatWasDoneStandsAboveWithoutTheNumberAgain() {
    assertThat(room.said("digest add 08:00")).startsWith("Digest 1 is set up.\nStatus: ");
    assertThat(room.said("digest pause")).startsWith("Digest 1 is paused.");
    assertThat(room.said("digest edit 1 top:3")).startsWith("Digest 1 is changed.\nStatus: ");
  }

  @Test
  void daysOverTheWeeksEndAreARange() {
    assertThat(room.said("digest add 08:00 fri-mon")).contains("08:00, Friday to Monday (");
    assertThat(room.said("digest add 08:00 sat,sun")).contains("08:00, Saturday, Sunday (");
    assertThat(room.said("digest add 08:00 mon,wed,fri")).contains("Monday, Wednesday, Friday (");
    room.discord.hindrances.put(CHANNEL, MUTE);
    assertThat(room.said("digest add 08:00 weekdays")).contains(" days:mon-fri");
    assertThat(room.said("digest add 08:00 thu-tue")).contains(" days:thu-tue");
    assertThat(room.said("digest add 08:00 mon,tue")).contains(" days:mon,tue");
  }

  @Test
  void aWordThatIsFarFromAnyIsGivenNoOther() {
    assertThat(room.said("digest add 08:00 foo:3"))
        .startsWith("There is no option foo.\nAllowed: at, ");
    assertThat(room.said("digest add 08:00 tpo:3")).contains("Did you mean top?");
    assertThat(room.said("digest add 08:00 silnet:no")).contains("Did you mean silent?");
  }

  @Test
  void helpNamesEveryCommandOfDigests() {
    for (String verb :
        List.of("add", "list", "preview", "explain", "edit", "pause", "resume", "remove")) {
      assertThat(text(room.typed(READER, GROUP, "help digest").card()))
          .contains("/sessions digest " + verb);
    }
  }

  @Test
  void aLetterNamesTheSourceThatIsGoneAndHowToChooseOthers() {
    Subscription digest = room.daily();
    Card letter = new DigestLetters(room.readers).lacking(digest, Set.of(DigestRoom.SITE));
    assertThat(text(letter))
        .isEqualTo(
            "Digest 1 in discord channel 101 comes without website-bot from now on: not configured"
                + " or not allowed there any more.\n"
                + "Whoever runs Lately can allow it there again. Or choose other sources: type"
                + " in the chat where the digest comes, for example: /sessions digest edit 1 source:all");
  }
}
