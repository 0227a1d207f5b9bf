package dev.lately.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.listing.DayHours;
import dev.lately.model.Window;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DayChartTest {
  private static final int BLUE = 0xFF5865F2;

  private final DayChart chart = new DayChart(SampleDigests.reader());

  @Test
  void theColumnsStandWhereTheSessionsWere() throws IOException {
    DigestStory.Days day = DigestStory.Days.of(SampleDigests.DAY);
    Picture picture = chart.of(SampleDigests.figures(day).hours(), day);
    Files.write(Path.of("target/digest-chart.png"), picture.png());
    BufferedImage drawn = read(picture);
    assertThat(drawn.getWidth()).isEqualTo(720);
    assertThat(drawn.getHeight()).isEqualTo(300);
    assertThat(blue(drawn, 530, 720)).as("nobody in the evening").isZero();
    assertThat(blue(drawn, 440, 530))
        .as("most in the afternoon")
        .isGreaterThan(blue(drawn, 0, 440) / 2)
        .isGreaterThan(3_000);
    assertThat(picture.png()).hasSizeLessThan(20_000);
  }

  @Test
  void theAlternativeTextSaysTheSameInWords() {
    LocalDate day = LocalDate.of(2026, 10, 25);
    Window window =
        new Window(
            day.atStartOfDay(SampleDigests.BERLIN).toInstant(),
            day.plusDays(1).atStartOfDay(SampleDigests.BERLIN).toInstant());
    Instant second = Instant.parse("2026-10-25T01:10:00Z");
    DayHours hours =
        DayHours.of(
            List.of(second.minusSeconds(3_600), second, second.plusSeconds(1)),
            window,
            SampleDigests.BERLIN);
    assertThat(chart.of(hours, DigestStory.Days.of(day)).alt())
        .isEqualTo(
            "Sessions by hour · Sunday 25 October: 02:00–03:00 1, 02:00–03:00, the second time 2;"
                + " none in the other hours.");
  }

  @Test
  void whereEveryHourHasSessionsTheAlternativeTextSpeaksOfNoOthers() {
    Window window = new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400));
    List<Instant> all =
        IntStream.range(0, 24).mapToObj(h -> Instant.EPOCH.plusSeconds(h * 3_600L)).toList();
    DayHours busy = DayHours.of(all, window, SampleDigests.BERLIN);
    assertThat(chart.of(busy, DigestStory.Days.of(SampleDigests.DAY)).alt())
        .endsWith("23:00–00:00 1.");
  }

  @Test
  void aDayWithoutSessionsIsAnEmptyChart() throws IOException {
    DigestStory.Days day = DigestStory.Days.of(SampleDigests.DAY);
    DayHours nothing =
        DayHours.of(
            List.of(),
            new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(86_400)),
            SampleDigests.BERLIN);
    Picture picture = chart.of(nothing, day);
    assertThat(blue(read(picture), 0, 720)).isZero();
    assertThat(picture.alt()).endsWith(": none.");
  }

  @Test
  void theTitleOfSeveralDaysFitsIntoThePicture() throws IOException {
    LocalDate last = LocalDate.of(2026, 9, 30);
    DigestStory.Days days = new DigestStory.Days(last.minusDays(28), last);
    BufferedImage drawn = read(chart.of(SampleDigests.figures(days).hours(), days));
    assertThat(isBlank(drawn, 0, 5) && isBlank(drawn, 715, 720)).isTrue();
    assertThat(isBlank(drawn, 40, 680)).isFalse();
  }

  /// In the height of the title.
  private static boolean isBlank(BufferedImage image, int from, int to) {
    return IntStream.range(from, to)
        .allMatch(
            x -> IntStream.range(0, 36).allMatch(y -> (image.getRGB(x, y) & 0xFFFFFF) == 0xFFFFFF));
  }

  private static BufferedImage read(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.png()));
  }

  private static long blue(BufferedImage image, int from, int to) {
    return IntStream.range(from, to)
        .mapToLong(x -> IntStream.range(0, 300).filter(y -> image.getRGB(x, y) == BLUE).count())
        .sum();
  }
}
