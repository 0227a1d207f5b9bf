package dev.lately.view;

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
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatsChartTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-10-25T12:00:00Z");
  private static final int PAPER = 0xFFFFFFFF;
  private static final int BLUE = 0xFF5865F2;

  private final StatsChart chart =
      new StatsChart(new Reader(new Clock(NOW, BERLIN, Texts.of(Locale.ENGLISH)), Map.of()));

  private static StatsStory story(Range range, Split by, List<Session> sessions, boolean known) {
    Window window = range.window(NOW, BERLIN);
    List<SourceName> sources = sessions.stream().map(s -> s.ref().source()).distinct().toList();
    SourceReport report =
        new SourceReport(
            new SourceName("any"),
            Optional.of(NOW).filter(_ -> known),
            false,
            false,
            Optional.empty(),
            Optional.empty());
    return new StatsStory(
        Statistics.of(sessions, new Statistics.Frame(window, BERLIN, by, sources)),
        new StatsAsk(range, by),
        View.all(10),
        window,
        List.of(report),
        Set.of());
  }

  /// One an hour, newest first, over so many sources.
  private static List<Session> sessions(int count, int sources) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Session(
                new SessionRef(
                    new SourceName("a-very-long-name-of-source-%04d".formatted(i % sources)),
                    "id-" + i),
                Optional.empty(),
                Optional.empty(),
                Times.of(Optional.of(NOW.minusSeconds(3_600L * i)), Optional.empty(), false),
                new Facts(
                    1,
                    Optional.of("<b>*origin*\n" + "x".repeat(i % 2 * 4_000)),
                    Optional.empty(),
                    false,
                    Optional.empty()),
                Optional.empty()))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Split.class)
  void everySplitOfEveryRangeIsDrawnOnWhitePaper(Split by) throws IOException {
    for (Range range : Range.values()) {
      Picture picture = chart.of(story(range, by, sessions(3_000, 30), true));
      BufferedImage drawn = read(picture);
      assertThat(drawn.getWidth()).isEqualTo(720);
      assertThat(drawn.getHeight()).isBetween(300, 600);
      assertThat(drawn.getRGB(1, 1)).isEqualTo(PAPER);
      assertThat(drawn.getRGB(718, drawn.getHeight() - 2)).isEqualTo(PAPER);
      assertThat(blue(drawn)).isGreaterThan(2_000);
      assertThat(picture.png()).hasSizeLessThan(60_000);
      assertThat(picture.name()).isEqualTo("sessions-by-" + by.word() + ".png");
    }
  }

  @Test
  void theAlternativeTextSaysAllThatIsShown() {
    assertThat(chart.of(story(Range.TODAY, Split.HOUR, sessions(30, 1), true)).alt())
        .isEqualTo(
            "Sessions by hour · today (Sun 25 Oct): 00:00–01:00 1, 01:00–02:00 1, 02:00–03:00 1,"
                + " 02:00–03:00, the second time 1, 03:00–04:00 1, 04:00–05:00 1, 05:00–06:00 1,"
                + " 06:00–07:00 1, 07:00–08:00 1, 08:00–09:00 1, 09:00–10:00 1, 10:00–11:00 1,"
                + " 11:00–12:00 1, 12:00–13:00 1, 13:00–14:00 1.");
    assertThat(chart.of(story(Range.DAYS_90, Split.SOURCE, sessions(300, 30), true)).alt())
        .contains("a-very-long-name-of-source-0000 10", "0010 10, 19 others 190.");
  }

  @Test
  void inWordsManyDaysAreWeeksOfWhichTheLastEndsToday() {
    assertThat(chart.of(story(Range.DAYS_90, Split.DAY, sessions(200, 1), true)).alt())
        .isEqualTo(
            "Sessions by day · 90 days (Tue 28 Jul to Sun 25 Oct), in weeks: Mon 12 Oct to Sun 18"
                + " Oct 41, Mon 19 Oct to Sun 25 Oct 159.");
  }

  @Test
  void somebodyElsesWordsStayOnTheirLine() {
    String alt = chart.of(story(Range.DAYS_7, Split.ORIGIN, sessions(100, 1), true)).alt();
    assertThat(alt).contains("<b>*origin* 50").doesNotContain("\n").hasSizeLessThan(200);
  }

  @ParameterizedTest
  @EnumSource(Split.class)
  void withoutSessionsNothingIsDrawnAndThatIsSaid(Split by) throws IOException {
    Picture none = chart.of(story(Range.DAYS_30, by, List.of(), true));
    assertThat(none.alt()).endsWith(": none.");
    assertThat(blue(read(none))).isZero();
    assertThat(chart.of(story(Range.DAYS_30, by, List.of(), false)).alt()).endsWith(": not known");
  }

  @ParameterizedTest
  @CsvSource({"4, 1", "8, 1", "9, 2", "25, 5", "39, 5", "41, 10", "700, 100", "8600, 2000"})
  void aScaleHasRoundNumbersAndRoomForThem(int most, int step) {
    Bars.Scale scale = new Bars.Scale(most);
    assertThat(IntStream.rangeClosed(0, most).filter(i -> !scale.label(i).isEmpty()).toArray())
        .isEqualTo(IntStream.iterate(0, i -> i <= most, i -> i + step).toArray())
        .hasSizeLessThanOrEqualTo(9);
    assertThat(scale.label(0.5)).isEmpty();
  }

  private static BufferedImage read(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.png()));
  }

  private static long blue(BufferedImage drawn) {
    return IntStream.range(0, drawn.getWidth())
        .mapToLong(x ->
            IntStream.range(0, drawn.getHeight()).filter(y -> drawn.getRGB(x, y) == BLUE).count())
        .sum();
  }
}
