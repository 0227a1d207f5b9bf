package dev.lately.query;

import dev.lately.listing.Marking;
import dev.lately.listing.Rows;
import dev.lately.model.Mark;
import dev.lately.model.Recency;
import dev.lately.model.Searched;
import dev.lately.model.SourceName;
import dev.lately.model.SourceReport;
import dev.lately.model.Trouble;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One source's part in one list: the rows it began with, as far as they are known and pass.
///
/// Guarded by its list.
class Lane {
  private final SourceFeed feed;
  private final Optional<Looking> otherwise;
  private Looking looking;
  private SourceFeed.Take take;
  private Optional<Generation> generation = Optional.empty();
  private Optional<Load<?>> waitedFor = Optional.empty();

  Lane(Looking looking) {
    this(looking, Optional.empty());
  }

  /// `otherwise` is how a source is looked through that cannot be asked now.
  Lane(Looking looking, Optional<Looking> otherwise) {
    this.feed = looking.feed();
    this.looking = looking;
    this.otherwise = otherwise;
    this.take = feed.take();
  }

  /// Takes what has come since. A list that has nothing of a source begins with what comes first,
  /// and stays with it.
  void catchUp() {
    if (generation.isEmpty()) {
      generation = take.atOnce() || isDead() ? take.held() : take.load().flatMap(Load::value);
    }
  }

  /// Begins a question. Asks again for a source that failed before it gave this list anything.
  void begin() {
    if (isDead()) {
      take = feed.take();
    }
  }

  /// Makes do with older rows, where there are any.
  void makeDo() {
    generation = generation.or(take::held);
    if (generation.isEmpty() && take.load().filter(load -> !load.isPromising()).isPresent()) {
      otherwise.ifPresent(this::makeDo);
    }
  }

  private void makeDo(Looking known) {
    generation = known.feed().current();
    looking = generation.isPresent() ? known : looking;
  }

  Rows rows() {
    return generation.map(g -> looking.rows(g.rows())).orElse(Rows.NONE);
  }

  /// Whether rows may come after the known ones.
  boolean more() {
    return generation.map(this::more).orElse(true);
  }

  private boolean more(Generation of) {
    return of.more() && !isBeyond(of.rows());
  }

  /// Whether the vendor's further rows are all older than what is asked for.
  private boolean isBeyond(Rows rows) {
    return looking.sieve().since().filter(rows::endsBefore).isPresent();
  }

  /// The call that brings the row after `settled` ones, where that row is missing and worth waiting
  /// for: each call is waited for once in a list. Starts it, as far as the question may.
  Optional<? extends Load<?>> awaited(int settled, Question question) {
    Rows known = known();
    Optional<? extends Load<?>> load =
        !isMissing(settled)
            ? Optional.empty()
            : generation.isPresent() ? page(known, question) : take.load();
    return load.filter(l -> l.isPromising() && !waitedFor.equals(Optional.of(l)));
  }

  private boolean isMissing(int settled) {
    return settled >= rows().size() && more();
  }

  /// All that is known of the source, before it is sieved.
  Rows known() {
    return generation.map(Generation::rows).orElse(Rows.NONE);
  }

  private Optional<Load<Rows>> page(Rows known, Question question) {
    Optional<Load<Rows>> current = generation.flatMap(Generation::current);
    if (!question.mayTurn(this, current.isPresent() || feed.line().isIdle())) {
      return Optional.empty();
    }
    Optional<Load<Rows>> page = generation.flatMap(g -> g.next(known));
    page.ifPresent(_ -> question.turned(this));
    return page;
  }

  void waitedInVain(Load<?> load) {
    if (!load.foreseeable().isDone()) {
      waitedFor = Optional.of(load);
    }
  }

  /// Asks ahead, as long as that leaves half of the budget to what people ask for.
  void lookAhead(int settled) {
    Rows known = known();
    if (isMissing(settled) && feed.line().isIdle()) {
      generation.ifPresent(g -> g.next(known));
    }
  }

  /// A list that is read is a reason to have newer rows at hand.
  void keepFresh() {
    feed.keepFresh();
  }

  Map<Recency, Integer> counts(Recency.Bounds bounds) {
    Rows rows = rows();
    int today = rows.since(0, bounds.today().toEpochMilli());
    int week = rows.since(0, bounds.week().toEpochMilli());
    int dated = rows.since(0, Long.MIN_VALUE + 1);
    return Map.of(
        Recency.TODAY, today,
        Recency.LAST_7_DAYS, week - today,
        Recency.OLDER, dated - week,
        Recency.NO_DATE, rows.size() - dated);
  }

  /// How many sessions were active since, as far as is known.
  int newer() {
    if (generation.isEmpty() || feed.current().equals(generation)) {
      return 0;
    }
    return looking.rows(feed.rows()).since(0, generation.get().rows().newest() + 1);
  }

  /// The groups in which this source may have more rows than are known.
  Set<Recency> open(Recency.Bounds bounds) {
    if (!more() || isDead()) {
      return Set.of();
    }
    Rows known = known();
    Recency from =
        known.size() == 0
            ? Recency.TODAY
            : bounds.recency(known.get(known.size() - 1).times().lastActivity());
    Recency to =
        looking
            .sieve()
            .since()
            .map(s -> bounds.recency(Optional.of(Instant.ofEpochMilli(s))))
            .orElse(Recency.NO_DATE);
    return from.compareTo(to) > 0 ? Set.of() : EnumSet.range(from, to);
  }

  /// The mark of whoever is shown this list; empty where it is not all that is new since theirs.
  Optional<Mark> mark() {
    return looking
        .sieve()
        .mark()
        .filter(_ -> !more())
        .flatMap(before ->
            generation.map(of -> new Marking(of.rows(), of.asOf(), of.more()).after(before)));
  }

  SourceName source() {
    return feed.name();
  }

  /// How this source was searched, where it was.
  Optional<Searched> searched() {
    return generation.flatMap(of -> looking.searched(of, more(of)));
  }

  /// Of a source that was passed over, the list went on without its row after the settled ones.
  SourceReport report(int settled, Question question) {
    Optional<Trouble> refresh =
        take.load()
            .filter(load -> load.failed() || (!take.atOnce() && !load.isDone()))
            .flatMap(Load::trouble);
    boolean passedOver = !question.isReached() && (isMissing(settled) || question.isCurbed(this));
    Optional<Trouble> page = passedOver ? pageTrouble(question) : Optional.empty();
    Optional<Trouble> limit = generation.flatMap(Generation::limit).map(l -> l);
    return new SourceReport(
        feed.name(),
        generation.map(Generation::asOf),
        generation.isPresent() && refresh.isPresent(),
        more() && !isDead(),
        refresh.or(() -> page).or(() -> limit),
        refresh.flatMap(_ -> next()));
  }

  /// From when this source is asked again after a failure.
  private Optional<Instant> next() {
    return take.load()
        .flatMap(Load::retry)
        .map(retry -> feed.line().due().filter(retry::isBefore).orElse(retry))
        .filter(feed.now()::isBefore);
  }

  /// What came a moment after the question ended was late.
  private Optional<Trouble> pageTrouble(Question question) {
    Optional<? extends Load<?>> load =
        generation.isPresent() ? generation.flatMap(Generation::current) : take.load();
    Optional<Trouble> known =
        question.isCurbed(this)
            ? feed.line().spared().map(Budget.Wait::why)
            : load.flatMap(Load::trouble);
    return known.or(() -> Optional.of(feed.late()));
  }

  /// Whether nothing is known of this source and nothing is under way.
  private boolean isDead() {
    return generation.isEmpty() && take.load().filter(Load::failed).isPresent();
  }
}
