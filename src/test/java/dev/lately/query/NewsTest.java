package dev.lately.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lately.model.Filter;
import dev.lately.model.Mark;
import dev.lately.model.Marks;
import dev.lately.model.Recency;
import dev.lately.model.SourceName;
import dev.lately.model.Trouble;
import dev.lately.model.View;
import dev.lately.provider.ProviderKind.CallBudget;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What is new since a mark for each source, and the marks that come of it.
class NewsTest {
  private static final int ALL = 1_000;

  private final FakeProvider docs = new FakeProvider("docs");
  private final FakeProvider shop = new FakeProvider("shop");
  private Desk desk = new Desk(docs, shop);
  private Marks marks = new Marks(desk.clock.instant(), new TreeMap<>());

  private Snapshot ask() {
    return desk.ask(View.all(10).withFilter(Filter.NONE.since(marks)));
  }

  private Excerpt read(Snapshot list) {
    return list.excerpt(0, ALL, Recency.Bounds.of(list.at(), Desk.ZONE));
  }

  /// What is new now, all of which is seen.
  private Excerpt look() {
    Snapshot list = ask();
    Excerpt found = read(list);
    seen(list);
    return found;
  }

  private void seen(Snapshot list) {
    TreeMap<SourceName, Mark> moved = new TreeMap<>(marks.bySource());
    moved.putAll(list.marks());
    marks = new Marks(desk.clock.instant(), moved);
  }

  private void later() {
    desk.clock.move(Duration.ofMinutes(15));
  }

  @Test
  void eachSourceIsListedSinceItsOwnMark() {
    docs.add("a", desk.ago(Duration.ofHours(1)));
    shop.add("b", desk.ago(Duration.ofHours(2)));
    assertThat(Desk.ids(look())).containsExactly("docs/a", "shop/b");
    later();
    docs.add("c", desk.ago(Duration.ofMinutes(1)));
    Snapshot list = desk.ask(View.all(10).withFilter(Filter.NONE.since(marks)));
    assertThat(Desk.ids(read(list))).containsExactly("docs/c");
    seen(list);
    assertThat(Desk.ids(look())).isEmpty();
  }

  @Test
  void aSourceThatIsDownMakesNoMarkAndLosesNothing() {
    docs.add("a", desk.ago(Duration.ofHours(1)));
    look();
    Desk restarted = new Desk(docs, shop);
    restarted.clock.move(Duration.ofMinutes(15));
    desk = restarted;
    docs.add("missed", desk.ago(Duration.ofMinutes(1)));
    docs.fail(new Trouble.VendorError(503));
    assertThat(Desk.ids(look())).isEmpty();
    assertThat(ask().marks()).doesNotContainKey(docs.name);
    docs.recover();
    later();
    assertThat(Desk.ids(look())).containsExactly("docs/missed");
  }

  @Test
  void aStaleSourceIsSeenAsOfItsRows() {
    docs.add("a", desk.ago(Duration.ofHours(1)));
    look();
    Mark before = marks.of(docs.name);
    docs.fail(new Trouble.VendorError(503));
    later();
    docs.add("missed", desk.ago(Duration.ofMinutes(5)));
    Snapshot list = ask();
    assertThat(Desk.report(read(list), docs).stale()).isTrue();
    assertThat(list.marks().get(docs.name).at()).isEqualTo(before.at());
    docs.recover();
    later();
    assertThat(Desk.ids(look())).containsExactly("docs/missed");
  }

  @Test
  void aVendorThatPagesIsReadAsFarAsItIsNew() {
    docs.pageSize = 30;
    IntStream.range(0, 300).forEach(i -> docs.add("old" + i, desk.ago(Duration.ofDays(2 + i))));
    look();
    later();
    IntStream.range(0, 70).forEach(i -> docs.add("new" + i, desk.ago(Duration.ofSeconds(1 + i))));
    docs.calls.clear();
    await().until(() -> read(ask()).rows().size() == 70);
    assertThat(docs.calls).doesNotContain("list 4");
    look();
    assertThat(Desk.ids(look())).isEmpty();
  }

  @Test
  void whatIsReadInPartMakesNoMark() {
    docs.pageSize = 30;
    docs.add("a", desk.ago(Duration.ofHours(1)));
    look();
    Map<SourceName, Mark> before = Map.copyOf(marks.bySource());
    Desk poor = new Desk(new CallBudget(1, Duration.ofHours(1)), docs, shop);
    desk = poor;
    desk.clock.move(Duration.ofMinutes(15));
    IntStream.range(0, 70).forEach(i -> docs.add("new" + i, desk.ago(Duration.ofSeconds(1 + i))));
    Excerpt found = look();
    assertThat(found.rows()).hasSize(30);
    assertThat(Desk.report(found, docs).more()).isTrue();
    assertThat(marks.of(docs.name)).isEqualTo(before.get(docs.name));
    assertThat(marks.of(shop.name).at()).isAfter(before.get(shop.name).at());
  }

  @Test
  void aSessionThatCameSinceIsCountedAsNewer() {
    docs.add("a", desk.ago(Duration.ofHours(1)));
    look();
    Snapshot list = ask();
    read(list);
    later();
    docs.add("b", desk.ago(Duration.ofMinutes(1)));
    assertThat(Desk.ids(look())).containsExactly("docs/b");
    assertThat(read(list).newer()).isEqualTo(1);
    assertThat(read(list).rows()).isEmpty();
  }
}
