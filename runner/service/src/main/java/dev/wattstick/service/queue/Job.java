package dev.wattstick.service.queue;

import dev.wattstick.record.RecordJson;
import dev.wattstick.service.plan.JobSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A job as the queue has it.
 *
 * @param id time-ordered UUID; its run has the same
 * @param attempt how often it was started; a result of an earlier attempt is refused
 * @param crashes how many of its attempts ended with the service's death
 * @param cancelRequested that it runs and shall not
 * @param campaign it belongs to; null for none
 * @param runDirectory name that its run has, or that is kept for it; null before
 * @param failure null unless it failed
 */
public record Job(
    String id,
    JobState state,
    JobSpec spec,
    int attempt,
    int crashes,
    boolean cancelRequested,
    @Nullable String campaign,
    @Nullable String runDirectory,
    @Nullable JobFailure failure,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  static final String COLUMNS =
      "id, state, spec, attempt, crashes, cancel_requested, campaign, run_directory, failure,"
          + " created_at, started_at, finished_at";

  public String device() {
    return spec.device();
  }

  static Job read(ResultSet row) throws SQLException {
    String failure = row.getString("failure");
    return new Job(
        row.getString("id"),
        JobState.valueOf(row.getString("state")),
        RecordJson.read(row.getString("spec"), JobSpec.class),
        row.getInt("attempt"),
        row.getInt("crashes"),
        row.getBoolean("cancel_requested"),
        row.getString("campaign"),
        row.getString("run_directory"),
        failure == null ? null : RecordJson.read(failure, JobFailure.class),
        Objects.requireNonNull(instant(row, "created_at")),
        instant(row, "started_at"),
        instant(row, "finished_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
