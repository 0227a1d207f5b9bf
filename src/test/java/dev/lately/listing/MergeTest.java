package dev.lately.listing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lately.model.Facts;
import dev.lately.model.Session;
import dev.lately.model.SessionRef;
import dev.lately.model.SourceName;
import dev.lately.model.Times;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static final List<Boolean> OPEN = List.of(true, false);
  private static final List<Boolean> CLOSED = List.of(false, false);

  @Test
  void aSourceThatMayHaveMoreHoldsTheOthersBack() {
    List<Rows> rows = List.of(rows("a", 9, 5), rows("b", 8, 7, 4, 1));
    Merge held = Merge.NONE.grown(rows, OPEN);
    assertThat(millis(held, rows)).containsExactly(9L, 8L, 7L, 5L);
    assertThat(millis(held.grown(rows, CLOSED), rows)).containsExactly(9L, 8L, 7L, 5L, 4L, 1L);
  }

  @Test
  void aSourceOfWhichNothingIsKnownHoldsAllBack() {
    List<Rows> rows = List.of(Rows.NONE, rows("b", 8));
    assertThat(Merge.NONE.grown(rows, OPEN).size()).isZero();
    assertThat(Merge.NONE.upTo(rows, 10).size()).isEqualTo(1);
  }

  @Test
  void whatComesLateStandsAfterWhatIsSettled() {
    List<Rows> before = List.of(Rows.NONE, rows("b", 8, 7, 4));
    Merge settled = Merge.NONE.upTo(before, 2);
    List<Rows> after = List.of(rows("a", 9, 5), rows("b", 8, 7, 4));
    assertThat(millis(settled.grown(after, CLOSED), after)).containsExactly(8L, 7L, 9L, 5L, 4L);
  }

  @Test
  void pagesThatOverlapAreReadOneAfterTheOther() {
    Rows overlapping = rows("a", 9, 5).plus(sessions("a", 7, 3));
    List<Rows> rows = List.of(overlapping, rows("b", 6));
    assertThat(millis(Merge.NONE.grown(rows, CLOSED), rows)).containsExactly(9L, 6L, 5L, 7L, 3L);
    assertThat(overlapping.since(0, 6)).isEqualTo(2);
    assertThat(overlapping.newest()).isEqualTo(9);
  }

  @Test
  void anyPartReadsAsTheWholeOrderDoes() {
    Random random = new Random(7);
    List<Rows> rows =
        IntStream.range(0, 4)
            .mapToObj(i -> rows("s" + i, random.ints(random.nextInt(50), 0, 40).toArray()))
            .toList();
    Merge merge = Merge.NONE.upTo(rows, 17).grown(rows, List.of(false, false, false, false));
    List<Session> whole = rows.stream().flatMap(r -> r.all()).sorted(Rows::compare).toList();
    for (int from = 0; from <= whole.size(); from++) {
      assertThat(merge.read(rows, from, 7))
          .isEqualTo(whole.subList(from, Math.min(from + 7, whole.size())));
    }
    for (int millis = 0; millis < 41; millis++) {
      long bound = millis;
      assertThat(merge.indexBefore(rows, millis))
          .isEqualTo(whole.stream().filter(s -> s.times().lastMillis() >= bound).count());
    }
  }

  @Test
  void anEqualRowIsFoundOnAnyPage() {
    Rows former = rows("a", 9, 5, 2).plus(sessions("a", 7, 3));
    assertThat(former.same(sessions("a", 9, 5).get(1))).isSameAs(former.get(1));
    assertThat(former.same(sessions("a", 7, 3).get(1))).isSameAs(former.get(4));
    Session other = sessions("a", 9, 4).get(1);
    assertThat(former.same(other)).isSameAs(other);
  }

  @Test
  void rowsThatDidNotChangeAreTheFormerOnes() {
    Rows former = rows("a", 9, 5, 2);
    assertThat(rows("a", 9, 5, 2).sharing(former)).isSameAs(former);
    Rows grown = rows("a", 11, 9, 5, 2);
    assertThat(grown.sharing(former).all()).containsExactlyElementsOf(grown.all().toList());
  }

  private static List<Long> millis(Merge merge, List<Rows> rows) {
    return merge.read(rows, 0, 100).stream().map(s -> s.times().lastMillis()).toList();
  }

  private static Rows rows(String source, int... millis) {
    return Rows.NONE.plus(sessions(source, millis));
  }

  private static List<Session> sessions(String source, int... millis) {
    return IntStream.range(0, millis.length)
        .mapToObj(i -> session(source, millis[i] + "-" + i, millis[i]))
        .toList();
  }

  private static Session session(String source, String id, long millis) {
    return new Session(
        new SessionRef(new SourceName(source), id),
        Optional.empty(),
        Optional.empty(),
        Times.of(Optional.of(Instant.ofEpochMilli(millis)), Optional.empty(), false),
        Facts.NONE,
        Optional.empty());
  }
}
