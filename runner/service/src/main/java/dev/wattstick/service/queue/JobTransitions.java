package dev.wattstick.service.queue;

import dev.wattstick.record.RecordJson;
import dev.wattstick.record.RunRecord;
import dev.wattstick.service.publish.RunIndex;
import dev.wattstick.service.settings.Settings;
import dev.wattstick.service.sqlite.QueueDatabase;
import dev.wattstick.service.sqlite.Transaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The only place where a job changes its state. Every change of a running job names the attempt it
 * belongs to, so that a result of an attempt that was given up changes nothing.
 */
@Singleton
final class JobTransitions {
  private static final Logger LOG = Logger.getLogger(JobTransitions.class);
  private static final String OURS = " where id = ? and attempt = ? and state = 'RUNNING'";

  /** A process may miss three. */
  private static final int HEARTBEATS_OF_A_LEASE = 4;

  private final QueueDatabase database;
  private final RunIndex index;
  private final Node node;
  private final Duration lease;
  private final Clock clock;
  private final JobSignals signals;
  private final JobMetrics metrics;

  @Inject
  JobTransitions(
      QueueDatabase database,
      RunIndex index,
      Node node,
      Settings settings,
      Clock clock,
      JobSignals signals,
      JobMetrics metrics) {
    this(
        database,
        index,
        node,
        settings.lanes().heartbeat().multipliedBy(HEARTBEATS_OF_A_LEASE),
        clock,
        signals,
        metrics);
  }

  /**
   * @param lease how long a claimed job is this process's before it has to prove that it lives
   */
  JobTransitions(
      QueueDatabase database,
      RunIndex index,
      Node node,
      Duration lease,
      Clock clock,
      JobSignals signals,
      JobMetrics metrics) {
    this.database = database;
    this.index = index;
    this.node = node;
    this.lease = lease;
    this.clock = clock;
    this.signals = signals;
    this.metrics = metrics;
  }

  /** Claims the next job of a device: the one of highest priority, of these the oldest. */
  Optional<Job> takeNext(String device) {
    Optional<Job> taken = database.write(t -> takeNext(t, device));
    taken.ifPresent(
        job -> {
          LOG.infof("job %s running, attempt %d on %s", job.id(), job.attempt(), device);
          signals.changed(job.id());
        });
    return taken;
  }

  /** Proves that this process lives and runs its jobs; without any, nothing is written. */
  void renewLeases() {
    String held = " where state = 'RUNNING' and node = ? and owner = ?";
    boolean any =
        database
            .read(
                t ->
                    t.first(
                        "select id from job" + held,
                        row -> row.getString(1),
                        node.name(),
                        node.process()))
            .isPresent();
    if (any) {
      database.change(
          t ->
              t.update(
                  "update job set lease_until = ?" + held,
                  clock.instant().plus(lease),
                  node.name(),
                  node.process()));
    }
  }

  /**
   * Keeps a name for the run of an attempt, on the disk, because the directory gets the name next.
   *
   * @throws dev.wattstick.service.sqlite.QueueDatabaseException a duplicate, when the name is taken
   */
  boolean reserve(Job job, String directory) {
    return changed(
        database.write(
            t ->
                t.update(
                    "update job set run_directory = ?" + OURS,
                    directory,
                    job.id(),
                    job.attempt())));
  }

  /** The run is in its directory: the job is completed and the run enters the index. */
  boolean complete(Job job, String directory, RunRecord record) {
    boolean ours = database.write(t -> complete(t, job, directory, record));
    if (ours) {
      LOG.infof("job %s completed: run %s is %s", job.id(), directory, record.verdict().value());
      finished(job.id(), JobState.COMPLETED, null);
    }
    return ours;
  }

  boolean complete(Transaction t, Job job, String directory, RunRecord record) {
    boolean ours =
        changed(
            t.update(
                "update job set state = 'COMPLETED', run_directory = ?, finished_at = ?" + OURS,
                directory,
                clock.instant(),
                job.id(),
                job.attempt()));
    if (ours) {
      index.put(t, directory, record);
    }
    return ours;
  }

  void fail(Job job, JobFailure failure) {
    if (database.write(t -> end(t, job, JobState.FAILED, failure))) {
      LOG.infof(
          "job %s failed (%s): %s It is not tried again.",
          job.id(), failure.kind().id(), failure.message());
      finished(job.id(), JobState.FAILED, failure);
    }
  }

  void cancelled(Job job) {
    if (database.write(t -> end(t, job, JobState.CANCELLED, null))) {
      LOG.infof("job %s cancelled while it ran", job.id());
      finished(job.id(), JobState.CANCELLED, null);
    }
  }

  /** Back to the queue, because the service stops: the next one starts it again. */
  void putBack(Job job) {
    if (database.write(t -> requeue(t, job, job.crashes()))) {
      LOG.infof("job %s queued again: the service stops", job.id());
      signals.changed(job.id());
    }
  }

  /** Ends a queued job at once, and asks a running one to end. */
  CancelAnswer cancel(String id) {
    return database.write(
        t -> {
          if (changed(
              t.update(
                  "update job set state = 'CANCELLED', finished_at = ?"
                      + " where id = ? and state = 'QUEUED'",
                  clock.instant(),
                  id))) {
            return CancelAnswer.CANCELLED;
          }
          return changed(
                  t.update(
                      "update job set cancel_requested = true"
                          + " where id = ? and state = 'RUNNING'",
                      id))
              ? CancelAnswer.ASKED
              : CancelAnswer.TOO_LATE;
        });
  }

  /** What became of a request to cancel. */
  enum CancelAnswer {
    CANCELLED,
    ASKED,
    TOO_LATE
  }

  /** Notifies the watchers and the metrics; call it after the commit. */
  void finished(String jobId, JobState state, @Nullable JobFailure failure) {
    metrics.finished(state, failure);
    signals.changed(jobId);
  }

  /** Notifies the watchers that something about a job has changed; call it after the commit. */
  void signal(String jobId) {
    signals.changed(jobId);
  }

  boolean end(Transaction t, Job job, JobState state, @Nullable JobFailure failure) {
    return changed(
        t.update(
            "update job set state = ?, failure = ?, finished_at = ?" + OURS,
            state.name(),
            failure == null ? null : RecordJson.write(failure),
            clock.instant(),
            job.id(),
            job.attempt()));
  }

  boolean requeue(Transaction t, Job job, int crashes) {
    return changed(
        t.update(
            "update job set state = 'QUEUED', crashes = ?, started_at = null" + OURS,
            crashes,
            job.id(),
            job.attempt()));
  }

  /** In PostgreSQL the inner statement ends with {@code for update skip locked}. */
  private Optional<Job> takeNext(Transaction t, String device) {
    Instant now = clock.instant();
    Optional<String> taken =
        t.first(
            "update job set state = 'RUNNING', attempt = attempt + 1, started_at = ?,"
                + " run_directory = null, owner = ?, lease_until = ?"
                + " where id = (select id from job where node = ? and device = ?"
                + " and state = 'QUEUED' order by priority desc, id limit 1) returning id",
            row -> row.getString(1),
            now,
            node.process(),
            now.plus(lease),
            node.name(),
            device);
    return taken.flatMap(
        id -> t.first("select " + Job.COLUMNS + " from job where id = ?", Job::read, id));
  }

  private static boolean changed(int rows) {
    return rows == 1;
  }
}
