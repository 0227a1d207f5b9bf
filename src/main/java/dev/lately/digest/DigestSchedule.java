package dev.lately.digest;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.lately.model.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// Calls the work of the digests in time, and hands each place to one process at a time.
///
/// It goes by the machine's clock, which never jumps: a process that does not move its hands for a
/// while counts as dead, and its places go to another. The digests' own time is the workers'.
public final class DigestSchedule implements AutoCloseable {
  /// So many places are served at once.
  private static final int AT_ONCE = 64;

  /// The scheduler's least.
  private static final int MISSED_HEARTBEATS = 4;

  private static final TaskDescriptor<Void> PLACE = TaskDescriptor.of("digest-place");

  /// Who does what there is to do.
  public record Work(Planner planner, DigestRun run, Hindrances hindrances) {}

  /// How often it looks for what is due, by its own clock; after four missed `heartbeat`s a process
  /// counts as dead; `end` is how long it waits for what is under way when it closes; `review` is
  /// how often it looks whether what is hindered may go on.
  public record Pace(Duration look, Duration heartbeat, Duration end, Duration review) {
    private static final Duration SWEEP = Duration.ofSeconds(15);
    private static final Duration REVIEW = Duration.ofMinutes(10);
    private static final Duration FORESEE = Duration.ofDays(1);

    /// Stands below what it is made of.
    public static final Pace USUAL =
        new Pace(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(5));

    public Pace(Duration look, Duration heartbeat, Duration end) {
      this(look, heartbeat, end, REVIEW);
    }
  }

  private final Work work;
  private final Scheduler scheduler;

  /// Places that were served when something was planned for them: whoever serves them may have
  /// looked before that, so they are handed out again.
  private final Set<Place> served = ConcurrentHashMap.newKeySet();

  /// Nothing was looked for yet that another process planned and did not hand out.
  private final AtomicBoolean fresh = new AtomicBoolean(true);

  /// The database has the table `scheduled_tasks`.
  public DigestSchedule(DataSource database, Work work, Pace pace) {
    this.work = work;
    this.scheduler =
        Scheduler.create(database, place())
            .startTasks(
                every("digest-plan", pace.look(), this::plan),
                every("digest-sweep", Pace.SWEEP, this::sweep),
                every("digest-review", pace.review(), _ -> work.hindrances().review()),
                every("digest-foresee", Pace.FORESEE, _ -> work.hindrances().foresee()))
            .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
            .threads(AT_ONCE)
            .executorService(
                Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofVirtual().name("digest-", 0).factory()))
            .pollUsingFetch(0.5, 1.0)
            .pollingInterval(pace.look().dividedBy(2))
            .heartbeatInterval(pace.heartbeat())
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(pace.end())
            .build();
  }

  public void start() {
    scheduler.start();
  }

  @Override
  public void close() {
    scheduler.stop();
  }

  private Task<Void> place() {
    return Tasks.custom(PLACE)
        .execute((task, _) -> after(work.run().deliver(PlaceName.place(task.getId()))));
  }

  private static CompletionHandler<Void> after(Optional<Duration> again) {
    return again
        .<CompletionHandler<Void>>map(
            wait -> (done, next) -> next.reschedule(done, done.getTimeDone().plus(wait)))
        .orElseGet(CompletionHandler.OnCompleteRemove::new);
  }

  private void plan(Instant now) {
    Set<Place> places = new LinkedHashSet<>(work.planner().plan());
    if (fresh.getAndSet(false)) {
      places.addAll(work.run().open());
    }
    places.addAll(served);
    served.clear();
    places.stream().filter(place -> !handOut(place, now)).forEach(served::add);
  }

  /// Not before something was planned: what was left from days before may become part of that.
  private void sweep(Instant now) {
    if (!fresh.get()) {
      work.run().open().forEach(place -> handOut(place, now));
    }
  }

  /// False for a place that somebody serves already.
  private boolean handOut(Place place, Instant now) {
    return scheduler.scheduleIfNotExists(PLACE.instance(PlaceName.of(place)).build(), now);
  }

  private static RecurringTask<Void> every(String name, Duration pause, Consumer<Instant> work) {
    return Tasks.recurring(name, FixedDelay.of(pause))
        .execute((_, now) -> work.accept(now.getExecution().getExecutionTime()));
  }
}
