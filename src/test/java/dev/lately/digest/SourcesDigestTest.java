package dev.lately.digest;

import static dev.lately.digest.Editions.COUNTED;
import static dev.lately.digest.Editions.SHOP;
import static dev.lately.digest.Editions.TUESDAY;
import static dev.lately.digest.Editions.TWO;
import static dev.lately.digest.Editions.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Session;
import dev.lately.model.Trouble;
import dev.lately.model.Window;
import dev.lately.subscription.DayCounts.Count;
import dev.lately.subscription.MemoryDayCounts;
import dev.lately.view.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SourcesDigestTest {
  private final Editions editions = new Editions();
  private final FakeQueries queries = editions.queries;
  private final MemoryDayCounts counts = editions.counts;

  @Test
  void theDayBeforeIsToldOf() {
    queries.answer(TWO, WHOLE);

    Edition edition = editions.write();

    assertThat(queries.asked)
        .singleElement()
        .satisfies(view ->
            assertThat(view.filter().window())
                .contains(
                    new Window(
                        Instant.parse("2026-11-01T23:00:00Z"),
                        Instant.parse("2026-11-02T23:00:00Z"))));
    assertThat(edition)
        .isInstanceOfSatisfying(
            Edition.Full.class,
            full -> {
              assertThat(full.card().toString()).contains("Monday 2 November", "Title of b");
              assertThat(full.picture()).isPresent();
            });
  }

  @Test
  void itsNewestSessionsAreToldByTitlesThatItAskedFor() {
    Session bare = TWO.getFirst();
    queries.answer(
        List.of(
            new Session(
                bare.ref(),
                Optional.empty(),
                bare.preview(),
                bare.times(),
                bare.facts(),
                bare.participant())),
        WHOLE);
    assertThat(editions.write().toString()).contains("Asked: " + bare.ref().id());
  }

  @Test
  void severalMissedDaysAreToldOfTogether() {
    queries.answer(TWO, WHOLE);

    Edition edition = editions.write(TUESDAY.minusDays(2), true);

    assertThat(edition.toString()).contains("Saturday 31 October to Monday 2 November");
    assertThat(edition.toString()).contains("late");
    Window window = queries.asked.getFirst().filter().window().orElseThrow();
    assertThat(Duration.between(window.start(), window.end())).isEqualTo(Duration.ofDays(3));
    assertThat(counts.before(COUNTED, TUESDAY.plusDays(4), 9))
        .containsExactly(new Count(0, OptionalInt.of(0)));
  }

  @Test
  void aDayIsEmptyWhenEverySourceSaysSo() {
    queries.answer(List.of(), WHOLE);

    assertThat(editions.write()).isInstanceOf(Edition.Empty.class);
  }

  @Test
  void aDayIsNotEmptyWhenASourceIsOut() {
    queries.answer(List.of(), WHOLE, FakeQueries.out(SHOP.source(), new Trouble.VendorError(503)));

    Edition edition = editions.write();

    assertThat(edition).isInstanceOf(Edition.Full.class);
    assertThat(edition.toString()).contains("503");
    assertThat(counts.before(SHOP, TUESDAY.plusDays(6), 9)).isEmpty();
  }

  @Test
  void aChartThatCannotBeDrawnKeepsNoDigest() {
    queries.answer(TWO, WHOLE);
    List<Throwable> reasons =
        List.of(
            new InternalError("Fontconfig head is null, check your fonts or fonts configuration"),
            new NoClassDefFoundError("Could not initialize class sun.awt.X11FontManager"),
            new UnsatisfiedLinkError("libfreetype.so.6: cannot open shared object file"),
            new IllegalStateException("no font"));
    for (Throwable reason : reasons) {
      DigestWriter chartless = editions.writer((_, _) -> fail(reason));

      assertThat(editions.write(chartless))
          .isInstanceOfSatisfying(
              Edition.Full.class,
              full -> {
                assertThat(full.card().toString()).contains("Title of b");
                assertThat(full.picture()).isEmpty();
              });
    }
  }

  private static Picture fail(Throwable reason) {
    if (reason instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) reason;
  }
}
