package dev.lately.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DigestCardTest {
  @Test
  void aDigestSaysTheDayItsNumbersAndWhatIsUsual() {
    String words = text("digest");
    assertThat(words)
        .startsWith("Digest · Tuesday 10 November\n")
        .contains("Sessions: 31+ · usual for a Tuesday: 23\n")
        .contains("Messages: 145+ · usual for a Tuesday: 120\n", "New leads: 3+\n")
        .containsPattern("Busiest hour: \\d\\d:00–\\d\\d:00 · \\d+ sessions")
        .contains("Asked 14 times: How do I rotate API keys?\nAsked 8 times: Docker ")
        .contains("The newest 3\n1 ", "2 sources · as of 08:00 · Europe/Berlin");
  }

  @Test
  void aSourceThatIsOutIsNamedWithTheTimeSinceWhenAndWithoutTheNextTry() {
    assertThat(text("digest"))
        .contains("Chatsistant does not answer properly (503). Nothing of website-bot is known")
        .contains("since Nov 10, 2026, 11:00\u202fPM. E-")
        .doesNotContain("next try");
  }

  @Test
  void atTheLevelOfCountsNoTitleIsToldAndNothingIsToBrowse() {
    assertThat(text("digest-counts"))
        .contains(
            "Sessions: 31 · usual for a Tuesday: not known yet\nMessages: 145\n", "Busiest hour")
        .doesNotContain("rotate", "Docker", "newest", "Asked");
    assertThat(buttons("digest-counts")).containsExactly("Pause", "Change");
    assertThat(buttons("digest")).containsExactly("Browse these", "CSV", "Pause", "Change");
  }

  @Test
  void severalDaysInOneMessageAreNamedAndALateOneSaysSo() {
    assertThat(text("digest-late"))
        .startsWith("Digest · Saturday 7 November to Monday 9 November\n")
        .contains("This comes late: it was due on Nov 11, 2026, 5:00\u202fAM.")
        .contains("Sessions: 31 · usual for these days: 41\n")
        .contains("Messages: 145 · usual for these days: not known yet\n");
  }

  @Test
  void aQuietDayIsOneLine() {
    assertThat(text("digest-empty"))
        .isEqualTo(
            "Digest · Tuesday 10 November\nNo sessions.\n"
                + "2 sources · as of 08:00 · Europe/Berlin");
    assertThat(text("digest-heartbeat")).contains("No sessions since Wednesday 4 November.");
  }

  @Test
  void aDayOfWhichNothingIsKnownIsNotCalledQuiet() {
    assertThat(text("digest-unknown"))
        .contains("Gurubase refused the key (401).", "nothing is known of this day")
        .doesNotContain("No sessions.");
    assertThat(SampleDigests.all().get("digest-unknown").isError()).isTrue();
  }

  private static List<String> buttons(String name) {
    return SampleDigests.all().get(name).controls().stream()
        .flatMap(c -> ((Control.Buttons) c).buttons().stream())
        .map(Control.Button::label)
        .toList();
  }

  private static String text(String name) {
    return SampleDigests.all().get(name).blocks().stream()
        .map(DigestCardTest::text)
        .collect(Collectors.joining("\n"));
  }

  private static String text(Block block) {
    return switch (block) {
      case Block.Heading heading -> heading.text().plain();
      case Block.Notice notice -> notice.text().plain();
      case Block.Group group ->
          group.heading().plain()
              + group.rows().stream()
                  .map(r -> "\n" + r.number() + " " + r.title().plain() + "\n" + r.detail().plain())
                  .collect(Collectors.joining());
      case Block.Facts facts ->
          facts.facts().stream()
              .map(fact -> fact.label() + ": " + fact.value().plain())
              .collect(Collectors.joining("\n"));
      case Block.Paragraph paragraph -> paragraph.text().plain();
      case Block.Speech speech ->
          speech.lines().stream().map(line -> line.plain()).collect(Collectors.joining("\n"));
      case Block.Footer footer -> footer.text().plain();
    };
  }
}
