package dev.wattstick.service.queue;

import dev.wattstick.record.RecordJson;
import dev.wattstick.record.run.Integrity;
import dev.wattstick.service.plan.JobSpec;
import dev.wattstick.service.sqlite.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as the queue has it.
 *
 * @param id time-ordered UUID; its run has the same
 * @param attempt how often it was started; a result of an earlier attempt is refused
 * @param crashes how many of its attempts ended with the service's death
 * @param cancelRequested that it runs and shall not
 * @param runDirectory name that its run has, or that is kept for it; null before
 * @param integrity of its run; null before it is completed, and when its run was deleted
 * @param failure null unless it failed
 */
public record Job(
    String id,
    JobState state,
    JobSpec spec,
    int attempt,
    int crashes,
    boolean cancelRequested,
    @Nullable String runDirectory,
    @Nullable Integrity integrity,
    @Nullable JobFailure failure,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  static final String COLUMNS =
      "job.id, state, spec, attempt, crashes, cancel_requested, run_directory, failure,"
          + " created_at, job.started_at, job.finished_at,"
          + " (select run.integrity from run where run.id = job.id) as integrity";

  public String device() {
    return spec.measurement().device();
  }

  static Job read(ResultSet row) throws SQLException {
    String failure = row.getString("failure");
    String integrity = row.getString("integrity");
    return new Job(
        row.getString("id"),
        JobState.valueOf(row.getString("state")),
        JobSpec.read(row.getString("spec")),
        row.getInt("attempt"),
        row.getInt("crashes"),
        row.getBoolean("cancel_requested"),
        row.getString("run_directory"),
        integrity == null ? null : Integrity.valueOf(integrity),
        failure == null ? null : RecordJson.read(failure, JobFailure.class),
        Transaction.instant(row, "created_at"),
        Transaction.instantOrNull(row, "started_at"),
        Transaction.instantOrNull(row, "finished_at"));
  }
}
