package dev.wattstick.service.publish;

import dev.wattstick.record.LatencyStatistics;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Verdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A run as a list shows it; the whole of it is its {@link RunRecord}.
 *
 * @param directory its name among the run directories
 * @param latencyP50Ns of the inference; null where there were too few queries
 * @param throughput samples per second; null when absent
 * @param joulesPerInference gross; null when no energy was measured
 */
public record RunRow(
    String id,
    String directory,
    String model,
    String format,
    String precision,
    String task,
    String engine,
    String device,
    String environment,
    String fingerprint,
    Verdict.Value verdict,
    boolean simulated,
    String mode,
    String scenario,
    int batchSize,
    @Nullable String dataset,
    Instant startedAt,
    Instant finishedAt,
    @Nullable Long latencyP50Ns,
    @Nullable Long latencyP90Ns,
    double latencyMeanNs,
    @Nullable Double throughput,
    @Nullable Double joulesPerInference) {

  static final String COLUMNS =
      "id, directory, model, model_format, model_precision, task, engine, device, environment,"
          + " fingerprint, verdict, simulated, mode, scenario, batch_size, dataset, started_at,"
          + " finished_at, latency_p50_ns, latency_p90_ns, latency_mean_ns, throughput,"
          + " joules_per_inference";

  static RunRow of(String directory, RunRecord record) {
    LatencyStatistics latency = record.latency().inference();
    return new RunRow(
        record.id(),
        directory,
        record.model().model(),
        record.model().format(),
        record.model().precision(),
        record.model().task(),
        record.engine().id(),
        record.device().id(),
        record.environment(),
        record.fingerprint(),
        record.verdict().value(),
        record.simulated(),
        record.plan().mode().id(),
        record.plan().scenario().id(),
        record.plan().batchSize(),
        record.dataset() == null ? null : record.dataset().name(),
        record.startedAt(),
        record.finishedAt(),
        latency.p50(),
        latency.p90(),
        latency.mean(),
        record.throughput().value(),
        record.energy().perInference().value());
  }

  static RunRow read(ResultSet row) throws SQLException {
    return new RunRow(
        row.getString("id"),
        row.getString("directory"),
        row.getString("model"),
        row.getString("model_format"),
        row.getString("model_precision"),
        row.getString("task"),
        row.getString("engine"),
        row.getString("device"),
        row.getString("environment"),
        row.getString("fingerprint"),
        Verdict.Value.valueOf(row.getString("verdict")),
        row.getBoolean("simulated"),
        row.getString("mode"),
        row.getString("scenario"),
        row.getInt("batch_size"),
        row.getString("dataset"),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("finished_at", OffsetDateTime.class).toInstant(),
        row.getObject("latency_p50_ns", Long.class),
        row.getObject("latency_p90_ns", Long.class),
        row.getDouble("latency_mean_ns"),
        row.getObject("throughput", Double.class),
        row.getObject("joules_per_inference", Double.class));
  }

  @Nullable Object[] values() {
    return new @Nullable Object[] {
      id,
      directory,
      model,
      format,
      precision,
      task,
      engine,
      device,
      environment,
      fingerprint,
      verdict.name(),
      simulated,
      mode,
      scenario,
      batchSize,
      dataset,
      startedAt,
      finishedAt,
      latencyP50Ns,
      latencyP90Ns,
      latencyMeanNs,
      throughput,
      joulesPerInference
    };
  }
}
