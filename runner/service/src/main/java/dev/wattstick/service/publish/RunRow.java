package dev.wattstick.service.publish;

import dev.wattstick.record.LatencyStatistics;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Verdict;
import dev.wattstick.record.run.Integrity;
import dev.wattstick.record.run.Verification;
import dev.wattstick.service.sqlite.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as a list shows it; the whole of it is its {@link RunRecord}.
 *
 * @param directory its name among the run directories
 * @param latencyP50Ns of the inference; null where there were too few queries
 * @param throughput samples per second; null when absent
 * @param joulesPerInference gross; null when no energy was measured
 * @param integrity what was found when its files were last compared with their checksums
 * @param damage what is wrong with them; null when nothing is
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
    @Nullable Double joulesPerInference,
    Integrity integrity,
    @Nullable String damage) {

  static final String COLUMNS =
      "id, directory, model, model_format, model_precision, task, engine, device, environment,"
          + " fingerprint, verdict, simulated, mode, scenario, batch_size, dataset, started_at,"
          + " finished_at, latency_p50_ns, latency_p90_ns, latency_mean_ns, throughput,"
          + " joules_per_inference, integrity, damage";

  static RunRow of(String directory, RunRecord record, Verification verified) {
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
        record.spec().mode().id(),
        record.spec().scenario().id(),
        record.spec().batchSize(),
        record.dataset() == null ? null : record.dataset().name(),
        record.startedAt(),
        record.finishedAt(),
        latency.p50(),
        latency.p90(),
        latency.mean(),
        record.throughput().value(),
        record.energy().perInference().value(),
        verified.integrity(),
        verified.damage());
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
        Transaction.instant(row, "started_at"),
        Transaction.instant(row, "finished_at"),
        Transaction.longOrNull(row, "latency_p50_ns"),
        Transaction.longOrNull(row, "latency_p90_ns"),
        row.getDouble("latency_mean_ns"),
        Transaction.doubleOrNull(row, "throughput"),
        Transaction.doubleOrNull(row, "joules_per_inference"),
        Integrity.valueOf(row.getString("integrity")),
        row.getString("damage"));
  }

  /** What was found when its files were last looked at. */
  public Verification verification() {
    return new Verification(integrity, damage);
  }

  /** The same run, of which this was found now. */
  public RunRow with(Verification now) {
    return new RunRow(
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
        verdict,
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
        joulesPerInference,
        now.integrity(),
        now.damage());
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
      joulesPerInference,
      integrity.name(),
      damage
    };
  }
}
