package dev.wattstick.analysis.measured;

import dev.wattstick.record.LatencyStatistics;
import dev.wattstick.record.RecordFormatException;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Verdict;
import dev.wattstick.record.run.RunDirectory;
import dev.wattstick.record.run.Samples;
import java.util.Locale;

/**
 * A run of ours and where its directory lies.
 *
 * @param name of its series, unique among the runs that are shown together
 */
public record MeasuredRun(String name, RunRecord record, RunDirectory directory) {

  /**
   * The run of a directory.
   *
   * @throws BadRunException when its record does not read
   */
  public static MeasuredRun of(RunDirectory directory) {
    try {
      MeasuredRun run = new MeasuredRun("", directory.record(), directory);
      return run.named(run.description());
    } catch (RecordFormatException e) {
      throw new BadRunException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The samples, read now.
   *
   * @throws BadRunException when they cannot be read
   */
  public Samples samples() {
    try {
      return directory.samples();
    } catch (RecordFormatException e) {
      throw new BadRunException(String.valueOf(e.getMessage()), e);
    }
  }

  public boolean simulated() {
    return record.simulated();
  }

  /** With the precision where it is not float32, as databases name models. */
  public String model() {
    String precision = record.model().precision();
    return precision.equals("float32") || precision.equals("unknown")
        ? record.model().model()
        : record.model().model() + " " + precision;
  }

  public String environment() {
    return record.environment();
  }

  /** The environment, with the engine where its name does not say it. */
  public String place() {
    String engine = record.engine().id();
    return environment().toLowerCase(Locale.ROOT).contains(engine)
        ? environment()
        : environment() + ", " + engine;
  }

  public String scenario() {
    return record.spec().scenario().id();
  }

  public int batchSize() {
    return Math.max(1, record.spec().batchSize());
  }

  /** Of the engine's invoke alone. */
  public LatencyStatistics latency() {
    return record.latency().inference();
  }

  /** Mean inference latency of a sample. */
  public double secondsPerSample() {
    return latency().mean() / 1e9 / batchSize();
  }

  MeasuredRun named(String other) {
    return new MeasuredRun(other, record, directory);
  }

  /**
   * Its model, precision and engine, and what else is not usual: {@code Digits int8 on tflite,
   * batch 8}.
   */
  String description() {
    StringBuilder text = new StringBuilder(record.model().model());
    if (!record.model().precision().equals("unknown")) {
      text.append(' ').append(record.model().precision());
    }
    text.append(" on ").append(record.engine().id());
    if (batchSize() > 1) {
      text.append(", batch ").append(batchSize());
    }
    if (!scenario().equals("single-stream")) {
      text.append(", ").append(scenario());
    }
    if (record.verdict().value() != Verdict.Value.VALID) {
      text.append(" (").append(record.verdict().value()).append(')');
    }
    return text.toString();
  }
}
