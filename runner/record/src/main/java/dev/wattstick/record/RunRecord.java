package dev.wattstick.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One executed measurement: the content of {@code run.json}. Immutable once published. Records of
 * version 1 are read as those of version 2.
 *
 * @param schemaVersion {@link #SCHEMA_VERSION}, also when it was read from an older record
 * @param id of the run; equals the job's id
 * @param attempt which attempt of the job succeeded, from 1
 * @param startedAt when the worker was started
 * @param finishedAt when its result arrived
 * @param simulated true when the numbers are made up
 * @param verdict whether the run may be trusted
 * @param environment the environment's name, for example {@code Desktop CPU OpenVINO}
 * @param fingerprint a digest over everything of machine and software that could change a latency;
 *     runs with different fingerprints are never averaged
 * @param model what was measured; its path is that of the measuring node
 * @param spec the settings it was measured with
 * @param latency null never; statistics inside may be
 * @param throughput samples per second over the steady state
 * @param quality null when no dataset was evaluated, see {@code qualityAbsent}
 * @param qualityAbsent why there is no quality; null when there is
 * @param execution null in records that an older version wrote
 * @param labels of the job
 */
public record RunRecord(
    int schemaVersion,
    String id,
    int attempt,
    Instant startedAt,
    Instant finishedAt,
    boolean simulated,
    Verdict verdict,
    String environment,
    String fingerprint,
    ModelFile model,
    @Nullable DatasetRef dataset,
    Engine engine,
    Device device,
    MeasurementSpec spec,
    Phases phases,
    Latencies latency,
    Measured throughput,
    Energy energy,
    @Nullable Quality quality,
    @Nullable String qualityAbsent,
    Stability stability,
    Acceleration acceleration,
    List<TensorFacts> inputs,
    List<TensorFacts> outputs,
    @Nullable Execution execution,
    EnvironmentFacts facts,
    Software software,
    Map<String, String> labels) {

  public static final int SCHEMA_VERSION = 2;

  /**
   * Reads a record.
   *
   * @param utf8 the content of a {@code run.json}
   * @param source what it is, for messages
   * @throws RecordFormatException when it is no run record, or one of a newer schema; the message
   *     says what is wrong with which source, where, and what to do
   */
  public static RunRecord read(byte[] utf8, String source) {
    return RecordJson.readRun(utf8, source);
  }

  /**
   * The engine that ran.
   *
   * @param id for example {@code openvino}
   * @param version of the engine
   * @param library file it was loaded from; null where it has none
   */
  public record Engine(String id, String version, @Nullable String library) {}

  /**
   * The device it ran on, as in {@link EngineFacts.DeviceFacts}.
   *
   * @param behaviour of a simulated one; null of all others
   */
  public record Device(
      String id, String name, String processor, @Nullable SimulatedDevice behaviour) {}

  /**
   * Durations of the phases, in nanoseconds.
   *
   * @param loadNs model file to ready
   * @param firstInferenceNs the first invoke after loading
   * @param warmupRuns discarded runs
   * @param warmupNs how long they took
   * @param steadyQueries timed queries
   * @param steadyNs from the start of the first to the end of the last timed query
   */
  public record Phases(
      long loadNs,
      long firstInferenceNs,
      long warmupRuns,
      long warmupNs,
      long steadyQueries,
      long steadyNs) {}

  /**
   * @param inference invoke only
   * @param endToEnd input copied in, invoke, output copied out
   */
  public record Latencies(LatencyStatistics inference, LatencyStatistics endToEnd) {}

  /**
   * Energy of the steady state.
   *
   * @param perInference joules per inference (sample), gross
   * @param netPerInference the same less the idle baseline
   * @param meanPower watts
   * @param meter id of the meter; null when there was none
   * @param scope what it measures; null when there was none
   */
  public record Energy(
      Measured perInference,
      Measured netPerInference,
      Measured meanPower,
      @Nullable String meter,
      @Nullable String scope) {}

  /**
   * Quality over a labelled dataset.
   *
   * @param samples evaluated
   * @param sanityOnly true when the dataset is too small to conclude an accuracy from
   * @param metrics by the study's names ({@code accuracy_k1}, …), as fractions 0..1; a k at or
   *     above the number of classes is left out
   * @param correct the counts behind them, by the same names
   */
  public record Quality(
      String dataset,
      int samples,
      boolean sanityOnly,
      Map<String, Double> metrics,
      Map<String, Integer> correct) {}

  /**
   * Whether latency drifted at the end of the steady state.
   *
   * @param windowMeansNs mean inference latency of the last three windows (5 s or at least 50
   *     queries each); fewer when the run was too short
   * @param ratio largest / smallest of them; null when there are fewer than three
   * @param stable ratio at most 1.10; false also where it could not be judged ({@code ratio} null)
   * @param trend over the whole steady state; null where there are too few queries, and in records
   *     that an older version wrote
   */
  public record Stability(
      List<Double> windowMeansNs, @Nullable Double ratio, boolean stable, @Nullable Trend trend) {}

  /**
   * Whether latency grows with the number of the query, as it does when a model's state grows.
   *
   * @param rankCorrelation Spearman's, of a window's number and its median inference latency
   * @param growth mean of the medians of the last quarter of the windows / of the first quarter
   * @param grows whether the correlation is at least 0.8 and the growth above 1.10
   */
  public record Trend(double rankCorrelation, double growth, boolean grows) {}

  /**
   * Proof that the device did the work.
   *
   * @param delegate name of what ran the operations, for example {@code XNNPACK}; null for the
   *     engine's own kernels
   * @param delegatedOps operations it took; null where the engine does not say
   * @param totalOps operations of the model; null where the engine does not say
   * @param openedDevice what the engine reports to have compiled for
   * @param computePrecision what the engine reports to compute floating-point layers in, for
   *     example {@code bf16}: may be less than the model file's precision; null where it does not
   *     tell
   */
  public record Acceleration(
      @Nullable String delegate,
      @Nullable Integer delegatedOps,
      @Nullable Integer totalOps,
      String openedDevice,
      @Nullable String computePrecision) {

    /** Of an engine that does not say what it computes in. */
    public Acceleration(
        @Nullable String delegate,
        @Nullable Integer delegatedOps,
        @Nullable Integer totalOps,
        String openedDevice) {
      this(delegate, delegatedOps, totalOps, openedDevice, null);
    }
  }

  /**
   * The code behind the numbers.
   *
   * @param version of Wattstick
   * @param gitCommit of the checkout it was built from; null outside of one
   * @param workerSha256 of the worker's jar
   */
  public record Software(String version, @Nullable String gitCommit, String workerSha256) {}
}
