package dev.lately.handler;

import static dev.lately.handler.DigestRoom.CHANNEL;
import static dev.lately.handler.DigestRoom.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Hindrance;
import dev.lately.subscription.Outcome;
import dev.lately.subscription.Subscription;
import dev.lately.view.Card;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DigestExplainTest {
  private final DigestRoom room = new DigestRoom();

  @Test
  void explainTellsOfTheSourcesTheRightsTheSessionsAndTheLastDigests() {
    Subscription digest = room.daily();
    room.delivered(digest, "2026-11-01", new Outcome.Sent("m", true));
    room.delivered(digest, "2026-11-02", new Outcome.Uncertain());
    room.delivered(
        digest,
        "2026-11-03",
        new Outcome.Failed(new Hindrance(Hindrance.Kind.MISSING_PERMISSION, "Send Messages")));
    assertThat(room.said("digest explain 1"))
        .contains("Status: active; comes next on Nov 4")
        .contains("Rights there: Nothing keeps Lately from writing there now.")
        .contains("Sessions of yesterday that it finds: 2 sessions")
        .contains("Read: docs-guru just now, website-bot just now.")
        .containsSubsequence(
            "The last 3, newest first, ",
            "Tuesday 3 November, about Monday 2 November: did not come: Lately lacks the permission",
            "Monday 2 November, about Sunday 1 November: may have come: the answer was lost",
            "Sunday 1 November, about Saturday 31 October: came late · Nov 1");
  }

  @ParameterizedTest
  @EnumSource(Outcome.Reason.class)
  void explainHasWordsForEveryReason(Outcome.Reason reason) {
    Subscription digest = room.daily();
    room.delivered(digest, "2026-11-03", new Outcome.Skipped(reason));
    assertThat(room.said("digest explain 1"))
        .containsPattern(
            "Tuesday 3 November, about Monday 2 November: (did not come|told in the next one): ");
  }

  @Test
  void whatCameTooLateBlamesNobody() {
    Subscription digest = room.daily();
    room.delivered(digest, "2026-11-03", new Outcome.Skipped(Outcome.Reason.TOO_LATE));
    assertThat(room.said("digest explain 1"))
        .contains("did not come: it could not be sent within the time that is agreed")
        .doesNotContain("was off");
  }

  @Test
  void aSourceThatIsNotConfiguredAnyMoreIsToldEverywhere() {
    room.typed("digest add 08:00 website-bot");
    room.visible.remove(DigestRoom.SITE);
    room.queries.reports.clear();
    assertThat(room.said("digest explain 1"))
        .contains("website-bot: not configured or not allowed here any more.")
        .contains("/sessions digest edit 1 source:all")
        .contains("none of its sources may be read");
    assertThat(room.said("digest list")).contains("website-bot is not configured");
    assertThat(room.said("digest preview 1")).contains("website-bot: not configured");
    room.typed("digest edit 1 source:all");
    assertThat(room.said("digest explain 1")).doesNotContain("not configured");
  }

  @ParameterizedTest
  @EnumSource(Hindrance.Kind.class)
  void aLetterSaysWhereWhyWhatToDoAndThatItResumes(Hindrance.Kind kind) {
    Subscription digest = room.daily();
    Hindrance why = new Hindrance(kind, "Send Messages");
    Card letter = new DigestLetters(room.readers).hindered(digest, why);
    List<String> lines = text(letter).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).startsWith("Digest 1 cannot come to discord channel 101. ");
    assertThat(lines.get(1)).endsWith(kind == Hindrance.Kind.NOT_ALLOWED ? "discord 100." : ".");
    assertThat(lines.getLast()).contains("comes again by itself", "/sessions digest explain 1");
    room.discord.hindrances.put(CHANNEL, why);
    assertThat(room.said("digest explain 1")).contains(lines.get(1));
  }
}
