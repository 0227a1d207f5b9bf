package dev.lately.chat.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.command.StatsAsk;
import dev.lately.listing.Statistics;
import dev.lately.model.Facts;
import dev.lately.model.Range;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Split;
import dev.lately.model.Times;
import dev.lately.model.View;
import dev.lately.model.Window;
import dev.lately.view.Card;
import dev.lately.view.Clock;
import dev.lately.view.Picture;
import dev.lately.view.Reader;
import dev.lately.view.StatsChart;
import dev.lately.view.StatsStory;
import dev.lately.view.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever does not see a chart is told all of it: Discord takes 1,024 characters.
class AlternativeTextTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

  @ParameterizedTest
  @EnumSource(Split.class)
  void nothingOfItIsCutWhateverTheNumbersAndTheLanguage(Split by) {
    List<Session> crowd =
        IntStream.range(0, 60_000).mapToObj(AlternativeTextTest::session).toList();
    for (String language : List.of("en", "de", "es", "fr", "pt-BR")) {
      for (Range range : Range.values()) {
        Picture picture = picture(range, by, crowd, Locale.forLanguageTag(language));
        String described =
            DiscordRenderer.message(
                    new Card(List.of(), List.of()), Optional.of(picture), new CustomIds())
                .getFiles()
                .getFirst()
                .getDescription();
        assertThat(described)
            .as(language + " " + range)
            .isEqualTo(picture.alt())
            .hasSizeLessThanOrEqualTo(1024);
      }
    }
  }

  private static Picture picture(Range range, Split by, List<Session> sessions, Locale locale) {
    Window window = range.window(NOW, BERLIN);
    List<SourceName> sources = sessions.stream().map(s -> s.ref().source()).distinct().toList();
    SourceReport report =
        new SourceReport(
            sources.getFirst(), Optional.of(NOW), false, true, Optional.empty(), Optional.empty());
    Statistics numbers = Statistics.of(sessions, new Statistics.Frame(window, BERLIN, by, sources));
    Reader reader = new Reader(new Clock(NOW, BERLIN, Texts.of(locale)), Map.of());
    return new StatsChart(reader)
        .of(
            new StatsStory(
                numbers, new StatsAsk(range, by), View.all(10), window, List.of(report), Set.of()));
  }

  /// Two of three minutes, under names as long as they may be.
  private static Session session(int number) {
    String name = "s".repeat(29) + number % 40;
    return new Session(
        new SessionRef(new SourceName(name), "id-" + number),
        Optional.empty(),
        Optional.empty(),
        Times.of(Optional.of(NOW.minusSeconds(130L * number)), Optional.empty(), false),
        new Facts(
            1,
            Optional.of("🦊".repeat(40 - number % 40) + "x".repeat(40)),
            Optional.empty(),
            false,
            Optional.empty()),
        Optional.empty());
  }
}
