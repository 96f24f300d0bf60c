package dev.wattstick.worker.measure;

import dev.wattstick.record.Execution;
import dev.wattstick.record.Measured;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.engine.ModelSetup;
import org.jspecify.annotations.Nullable;

/** Makes the measurement's event from what the phases gave. */
record Report(
    WorkerPlan plan,
    LoadedModel model,
    Execution.InputData inputs,
    Surroundings surroundings,
    long loadNs,
    long firstInferenceNs,
    Session.WarmUp warmUp,
    SteadyState steady) {
  private static final double NS_PER_S = 1e9;

  WorkerEvent.Measurement event(
      RunRecord.@Nullable Quality quality, @Nullable String qualityAbsent) {
    Timings timings = steady.timings();
    return new WorkerEvent.Measurement(
        model.engine(),
        phases(timings),
        latencies(timings),
        throughput(timings),
        steady.energy(),
        quality,
        qualityAbsent,
        Steadiness.of(timings),
        model.acceleration(),
        surroundings.afterRun(steady, model.engine()),
        model.inputs(),
        model.outputs(),
        execution());
  }

  private Execution execution() {
    ModelSetup setup = model.setup();
    return new Execution(
        inputs, setup.signature(), setup.otherSignatures(), setup.openInputs(), setup.state());
  }

  private RunRecord.Phases phases(Timings timings) {
    return new RunRecord.Phases(
        loadNs,
        firstInferenceNs,
        warmUp.runs(),
        warmUp.durationNs(),
        timings.count,
        timings.durationNs());
  }

  private RunRecord.Latencies latencies(Timings timings) {
    return new RunRecord.Latencies(
        LatencySummary.of(timings.inferences(), provenance()),
        LatencySummary.of(timings.endToEnds(), provenance()));
  }

  /** Samples a second over the steady state, in either scenario. */
  private Measured throughput(Timings timings) {
    double samples = (double) timings.count * plan.spec().batchSize();
    return Measured.of(samples * NS_PER_S / timings.durationNs(), "1/s", provenance(), "clock");
  }

  private Provenance provenance() {
    return plan.simulated() == null ? Provenance.METER : Provenance.SIMULATED;
  }
}
