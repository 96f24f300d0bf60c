package dev.wattstick.service.database;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.record.run.RunDirectory;
import dev.wattstick.service.publish.Runs;
import dev.wattstick.service.queue.JobFilter;
import dev.wattstick.service.queue.JobState;
import dev.wattstick.service.queue.Jobs;
import dev.wattstick.service.settings.Settings;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * The database of this service's own runs. New work goes before recalculation: by itself it is
 * recalculated only while no job wants the host, and gives up when one comes; a request waits for
 * such a moment, but not for long. All merging is done on one thread, so that it takes one
 * processor at most.
 */
@Singleton
public final class LiveDatabase implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(LiveDatabase.class);
  private static final Duration REQUEST_RETRY_PERIOD = Duration.ofMillis(50);
  private static final Duration SHUTDOWN_MAX_WAIT = Duration.ofSeconds(5);

  private final RunShelf shelf;
  private final DatabaseFolders folders;
  private final LongSupplier changes;
  private final BooleanSupplier idle;
  private final Duration patience;
  private final Clock clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(LiveDatabase::thread);
  private final AtomicBoolean submitted = new AtomicBoolean();
  private final Set<CompletableFuture<HeldDatabase>> waiting = ConcurrentHashMap.newKeySet();

  /** The count of changes at which merging failed: it is not tried again before the next. */
  private volatile long failed = -1;

  private volatile LiveRuns last = LiveRuns.NONE;

  @Inject
  LiveDatabase(Runs runs, DatabaseFolders folders, Jobs jobs, Settings settings, Clock clock) {
    this(
        runs.folder(),
        directory -> Optional.ofNullable(runs.verify(directory, RunDirectory.RECORD).damage()),
        folders,
        runs::changes,
        () -> hasNone(jobs, JobState.QUEUED) && hasNone(jobs, JobState.RUNNING),
        settings.patience(),
        clock);
  }

  /**
   * @param runs the folder of the run directories
   * @param damage what is wrong with the record of a run directory; empty when nothing is
   * @param changes counts what came to that folder and what went from it
   * @param idle whether no job runs or waits
   * @param patience how long a request waits for that
   */
  public LiveDatabase(
      Path runs,
      Function<String, Optional<String>> damage,
      DatabaseFolders folders,
      LongSupplier changes,
      BooleanSupplier idle,
      Duration patience,
      Clock clock) {
    this.shelf = new RunShelf(runs, damage);
    this.folders = folders;
    this.changes = changes;
    this.idle = idle;
    this.patience = patience;
    this.clock = clock;
  }

  /** Whether runs came or went since it was merged. */
  public boolean isCurrent() {
    return last.change() == changes.getAsLong();
  }

  /** What was merged last with the usual settings; empty before the first time. */
  Optional<HeldDatabase> last() {
    return Optional.ofNullable(last.merged().get(RunsSettings.usual()));
  }

  /**
   * Recalculates, if that is needed and no job wants the host; returns at once. That nothing is to
   * be done is seen from two counts and two rows.
   */
  @Scheduled(
      every = "1s",
      delayed = "3s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  public void keepCurrent() {
    boolean due = !isCurrent() && failed != changes.getAsLong();
    if (due && idle.getAsBoolean() && submitted.compareAndSet(false, true)) {
      thread.execute(this::recalculateWhileIdle);
    }
  }

  /** The runs of these settings, merged now if they are not. */
  HeldDatabase get(RunsSettings settings) {
    LiveRuns known = last;
    HeldDatabase merged = isCurrent() ? known.merged().get(settings) : null;
    if (merged != null) {
      return merged;
    }
    CompletableFuture<HeldDatabase> answer = new CompletableFuture<>();
    waiting.add(answer);
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      thread.execute(() -> mergeWhenIdle(settings, deadline, answer));
      return awaited(answer);
    } finally {
      waiting.remove(answer);
    }
  }

  /** Ends what waits, then waits until what is being written is, for a few seconds at most. */
  @Override
  @PreDestroy
  public void close() {
    thread.shutdownNow();
    // What had not begun never will: nobody must wait for it.
    RuntimeException stopping =
        new IllegalStateException("The service is stopping; ask again when it runs.");
    waiting.forEach(answer -> answer.completeExceptionally(stopping));
    try {
      if (!thread.awaitTermination(SHUTDOWN_MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("the merging of runs did not end in time; its folder stays as it was");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean hasNone(Jobs jobs, JobState state) {
    return jobs.list(JobFilter.in(state), null, 1).isEmpty();
  }

  private void recalculateWhileIdle() {
    long change = changes.getAsLong();
    try {
      refresh(() -> !idle.getAsBoolean() || Thread.currentThread().isInterrupted());
    } catch (IOException | RuntimeException e) {
      failed = change;
      LOG.errorf(e, "the runs could not be merged; the next run or request tries again");
    } finally {
      submitted.set(false);
    }
  }

  /** Reads what is new and merges it with the usual settings, unless it has to stop. */
  private void refresh(BooleanSupplier stop) throws IOException {
    // Counted first: what comes while the folder is read makes another refresh.
    long change = changes.getAsLong();
    if (last.change() == change || !shelf.refresh(stop)) {
      return;
    }
    LiveRuns read = LiveRuns.of(change, shelf);
    if (!read.runs().isEmpty()) {
      read.merge(RunsSettings.usual(), clock);
    }
    last = read;
    keep(read);
  }

  private void keep(LiveRuns read) {
    HeldDatabase merged = read.merged().get(RunsSettings.usual());
    try {
      if (merged == null || merged.isEmpty()) {
        folders.forgetLive();
      } else {
        folders.keepLive(merged.database());
      }
    } catch (IOException | UncheckedIOException | BadDataException e) {
      LOG.warnf("the merged runs could not be written to a folder, only the API has them: %s", e);
    }
  }

  /** Looks again and again until no job wants the host, or patience is at its end. */
  private void mergeWhenIdle(
      RunsSettings settings, long deadline, CompletableFuture<HeldDatabase> answer) {
    try {
      if (!idle.getAsBoolean() && System.nanoTime() - deadline < 0) {
        Runnable again = () -> mergeWhenIdle(settings, deadline, answer);
        thread.schedule(again, REQUEST_RETRY_PERIOD.toMillis(), TimeUnit.MILLISECONDS);
        return;
      }
      refresh(() -> false);
      answer.complete(last.merge(settings, clock));
    } catch (IOException e) {
      answer.completeExceptionally(new UncheckedIOException("The runs could not be read", e));
    } catch (RuntimeException | Error e) {
      answer.completeExceptionally(e);
    }
  }

  private static HeldDatabase awaited(CompletableFuture<HeldDatabase> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "recalculation");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }
}
