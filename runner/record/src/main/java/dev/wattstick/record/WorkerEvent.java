package dev.wattstick.record;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a worker says over its link; the last event is a result or a {@link Failed}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = WorkerEvent.Progress.class, name = "progress"),
  @JsonSubTypes.Type(value = WorkerEvent.Measurement.class, name = "measurement"),
  @JsonSubTypes.Type(value = WorkerEvent.Probed.class, name = "probed"),
  @JsonSubTypes.Type(value = WorkerEvent.Inferred.class, name = "inferred"),
  @JsonSubTypes.Type(value = WorkerEvent.Failed.class, name = "failed")
})
public sealed interface WorkerEvent {

  /** The phases of a measurement, in their order. */
  enum Phase {
    LOAD,
    FIRST_INFERENCE,
    WARM_UP,
    STEADY_STATE,
    QUALITY
  }

  /**
   * Sent when a phase begins. Nothing is sent from within the timed loop: whoever watches derives
   * the fraction of the steady state from the clock and {@code expectedNs}.
   *
   * @param phase which begins
   * @param expectedNs how long it is expected to take; null when unknown
   */
  record Progress(Phase phase, @Nullable Long expectedNs) implements WorkerEvent {}

  /**
   * Everything the worker measured; the service adds its own provenance and makes the record.
   *
   * @param quality null when none was evaluated, see {@code qualityAbsent}
   * @param qualityAbsent why there is no quality; null when there is
   */
  record Measurement(
      RunRecord.Engine engine,
      RunRecord.Phases phases,
      RunRecord.Latencies latency,
      Measured throughput,
      RunRecord.Energy energy,
      RunRecord.@Nullable Quality quality,
      @Nullable String qualityAbsent,
      RunRecord.Stability stability,
      RunRecord.Acceleration acceleration,
      EnvironmentFacts environment,
      List<TensorFacts> inputs,
      List<TensorFacts> outputs,
      Execution execution)
      implements WorkerEvent {}

  /** The answer to {@link WorkerRequest.Probe}. */
  record Probed(List<EngineFacts> engines, List<MeterFacts> meters, EnvironmentFacts environment)
      implements WorkerEvent {}

  /** The answer to {@link WorkerRequest.Infer}: the outputs that were written. */
  record Inferred(List<TensorFacts> outputs, List<String> files) implements WorkerEvent {}

  /** The work failed in a way the worker could report. */
  record Failed(FailureKind kind, String message) implements WorkerEvent {}
}
