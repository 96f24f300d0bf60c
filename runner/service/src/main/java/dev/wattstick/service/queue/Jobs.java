package dev.wattstick.service.queue;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.wattstick.record.MeasurementSpec;
import dev.wattstick.record.RecordJson;
import dev.wattstick.service.plan.JobSpec;
import dev.wattstick.service.sqlite.Newest;
import dev.wattstick.service.sqlite.QueueDatabase;
import dev.wattstick.service.sqlite.QueueDatabaseException;
import dev.wattstick.service.sqlite.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes jobs in and finds them again. */
@Singleton
public final class Jobs {
  private static final Logger LOG = Logger.getLogger(Jobs.class);
  private static final int PAGE = 500;

  private final QueueDatabase database;
  private final Node node;
  private final Clock clock;

  public Jobs(QueueDatabase database, Node node, Clock clock) {
    this.database = database;
    this.node = node;
    this.clock = clock;
  }

  /**
   * Stores a job; when this returns it is on the disk. With a key that was used before, the job of
   * that time is returned instead.
   *
   * @param key of the client's choice, to send the same request twice without two jobs
   * @param digest of the request, by which the same request is known from another one
   * @throws KeyReusedException when the key belongs to another request
   */
  public Submitted submit(JobSpec spec, @Nullable String key, String digest) {
    Optional<Job> earlier = key == null ? Optional.empty() : byKey(key, digest);
    if (earlier.isPresent()) {
      return new Submitted(earlier.get(), false);
    }
    try {
      Job job = insert(spec, key, digest);
      LOG.infof("job %s queued: %s", job.id(), inWords(spec.measurement()));
      return new Submitted(job, true);
    } catch (QueueDatabaseException e) {
      if (e.isDuplicate() && key != null) {
        // Somebody else was faster with the same key.
        return new Submitted(byKey(key, digest).orElseThrow(() -> e), false);
      }
      throw e;
    }
  }

  /**
   * What became of a submission.
   *
   * @param isNew false when its key was used before
   */
  public record Submitted(Job job, boolean isNew) {}

  public Optional<Job> find(String id) {
    return database.read(
        t -> t.first("select " + Job.COLUMNS + " from job where id = ?", Job::read, id));
  }

  /**
   * A page of jobs, newest first.
   *
   * @param before the id that the page before ended with; null for the first page
   */
  public List<Job> list(JobFilter filter, @Nullable String before, int limit) {
    JobState state = filter.state();
    Newest newest =
        Newest.of("job")
            .where("state", state == null ? null : state.name())
            .where("model", filter.model())
            .where("device", filter.device());
    for (JobFilter.Label label : filter.labels()) {
      newest.labelled("job_label", "job_id", label.name(), label.value());
    }
    return database.read(t -> newest.page(t, Job.COLUMNS, Job::read, before, limit));
  }

  /** Whether there never was a job. */
  public boolean isEmpty() {
    return database
        .read(t -> t.first("select id from job limit 1", row -> row.getString(1)))
        .isEmpty();
  }

  /** Reads every job, page by page; what is damaged is then known to the database. */
  public void readAll() {
    String before = null;
    while (true) {
      List<Job> page = list(new JobFilter(null, null, null, List.of()), before, PAGE);
      if (page.size() < PAGE) {
        return;
      }
      before = page.get(page.size() - 1).id();
    }
  }

  /** The jobs of this node that have not ended. */
  public List<Job> unfinished() {
    return database.read(
        t ->
            t.query(
                "select "
                    + Job.COLUMNS
                    + " from job where node = ? and state in ('QUEUED', 'RUNNING') order by id",
                Job::read,
                node.name()));
  }

  /** Whether a job waits for a device; a long queue is not counted for that. */
  boolean hasQueued(String device) {
    return database
        .read(
            t ->
                t.first(
                    "select id from job where node = ? and device = ? and state = 'QUEUED' limit 1",
                    row -> row.getString(1),
                    node.name(),
                    device))
        .isPresent();
  }

  /** How many jobs wait for a device. */
  public long queued(String device) {
    return count("node = ? and device = ? and state = 'QUEUED'", node.name(), device);
  }

  /** How many jobs wait on this node. */
  public long queued() {
    return count("state = 'QUEUED'");
  }

  /** The devices for which jobs wait here. */
  List<String> devicesWithWork() {
    return database.read(
        t ->
            t.query(
                "select distinct device from job where node = ? and state = 'QUEUED'",
                row -> row.getString(1),
                node.name()));
  }

  private long count(String where, Object... arguments) {
    return database.read(
        t ->
            t.query("select count(*) from job where " + where, row -> row.getLong(1), arguments)
                .get(0));
  }

  private Optional<Job> byKey(String key, String digest) {
    return database.read(
        t -> {
          Optional<String> known =
              t.first(
                  "select request_digest from job where idempotency_key = ?",
                  row -> row.getString(1),
                  key);
          if (known.isPresent() && !known.get().equals(digest)) {
            throw new KeyReusedException(key);
          }
          return t.first(
              "select " + Job.COLUMNS + " from job where idempotency_key = ?", Job::read, key);
        });
  }

  private Job insert(JobSpec spec, @Nullable String key, String digest) {
    String id = UuidCreator.getTimeOrderedEpoch().toString();
    // The databases keep microseconds: what is answered now and later shall be equal.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    database.change(t -> insert(t, id, spec, key, digest, now));
    return new Job(id, JobState.QUEUED, spec, 0, 0, false, null, null, null, now, null, null);
  }

  private void insert(
      Transaction t, String id, JobSpec spec, @Nullable String key, String digest, Instant now) {
    t.update(
        "insert into job (id, node, device, state, priority, model, attempt, crashes,"
            + " cancel_requested, idempotency_key, request_digest, spec, created_at)"
            + " values (?, ?, ?, 'QUEUED', ?, ?, 0, 0, false, ?, ?, ?, ?)",
        id,
        node.name(),
        spec.measurement().device(),
        spec.priority(),
        spec.measurement().model(),
        key,
        digest,
        RecordJson.write(spec),
        now);
    for (Map.Entry<String, String> label : spec.labels().entrySet()) {
      t.update(
          "insert into job_label (job_id, name, value) values (?, ?, ?)",
          id,
          label.getKey(),
          label.getValue());
    }
  }

  private static String inWords(MeasurementSpec spec) {
    return spec.model()
        + " "
        + spec.precision()
        + " with "
        + spec.engine()
        + " on "
        + spec.device();
  }
}
