package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.model.Facts;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.Times;
import dev.lately.model.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random vendors, read to the end while they grow, fail and are late.
class PagingPropertyTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T08:00:00Z");

  static Stream<Long> seeds() {
    return new Random(20261120).longs(60).boxed();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void pagingForwardMeetsEverySessionOnceAndPagesStay(long seed) {
    Random random = new Random(seed);
    List<FakeProvider> vendors =
        IntStream.rangeClosed(0, random.nextInt(4)).mapToObj(i -> vendor(i, random)).toList();
    Desk desk = new Desk(Desk.MUCH, Duration.ofMillis(60), vendors.toArray(FakeProvider[]::new));
    Set<String> atFirst = new HashSet<>();
    vendors.forEach(v -> v.sessions().stream().filter(v.shown).map(Desk::id).forEach(atFirst::add));
    Snapshot list = desk.ask();
    List<List<String>> pages = new ArrayList<>();
    Excerpt last = null;
    for (int step = 0; last == null || !isEnd(last); step++) {
      assertThat(step).as("seed %d never ends", seed).isLessThan(500);
      disturb(vendors, random, step);
      last = desk.page(list, pages.size());
      if (last.rows().size() == 10) {
        pages.add(Desk.ids(last));
      }
      desk.clock.move(Duration.ofSeconds(6));
    }
    pages.add(Desk.ids(desk.page(list, pages.size())));
    List<String> read = pages.stream().flatMap(List::stream).toList();
    assertThat(read).as("seed %d", seed).doesNotHaveDuplicates().containsAll(atFirst);
    for (int page = 0; page < pages.size(); page++) {
      assertThat(Desk.ids(desk.page(list, page))).as("page %d", page).isEqualTo(pages.get(page));
    }
  }

  private static FakeProvider vendor(int number, Random random) {
    FakeProvider vendor = new FakeProvider("v" + number);
    int paging = random.nextInt(3);
    vendor.pageSize = paging == 0 ? Integer.MAX_VALUE : 1 + random.nextInt(30);
    vendor.whole = paging == 1;
    if (random.nextBoolean()) {
      int hidden = 2 + random.nextInt(5);
      vendor.shown = s -> s.ref().id().hashCode() % hidden != 0;
    }
    for (int i = random.nextInt(150); i > 0; i--) {
      vendor.add(session(vendor, "s" + i, random));
    }
    return vendor;
  }

  private static Session session(FakeProvider vendor, String id, Random random) {
    Optional<Instant> last =
        random.nextInt(20) == 0
            ? Optional.empty()
            : Optional.of(MORNING.minusSeconds(random.nextInt(500)));
    return session(vendor, id, last);
  }

  private static Session session(FakeProvider vendor, String id, Optional<Instant> last) {
    return new Session(
        new SessionRef(vendor.name, id),
        Optional.of(id),
        Optional.empty(),
        Times.of(last, Optional.empty(), false),
        Facts.NONE,
        Optional.empty());
  }

  /// Something happens at a vendor: a new session, an old one goes on, it fails, hangs or recovers.
  private static void disturb(List<FakeProvider> vendors, Random random, int step) {
    FakeProvider vendor = vendors.get(random.nextInt(vendors.size()));
    Optional<Instant> now = Optional.of(MORNING.plusSeconds(step + 1L));
    List<Session> sessions = vendor.sessions();
    switch (step < 6 ? random.nextInt(6) : 6) {
      case 0 -> vendor.add(session(vendor, "new" + random.nextInt(1000), now));
      case 1 -> {
        if (!sessions.isEmpty()) {
          String id = sessions.get(random.nextInt(sessions.size())).ref().id();
          vendor.add(session(vendor, id, now));
        }
      }
      case 2 -> vendor.fail(new Trouble.VendorError(500));
      case 3 -> vendor.hang();
      default -> {
        vendors.forEach(FakeProvider::recover);
        vendors.forEach(FakeProvider::release);
        await()
            .pollDelay(Duration.ZERO)
            .until(() -> vendors.stream().noneMatch(FakeProvider::isAnswering));
      }
    }
  }

  private static boolean isEnd(Excerpt excerpt) {
    return excerpt.rows().size() < 10
        && excerpt.reports().stream().noneMatch(r -> r.more() || r.trouble().isPresent());
  }
}
