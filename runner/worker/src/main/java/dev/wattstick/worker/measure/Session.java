package dev.wattstick.worker.measure;

import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerEvent.Phase;
import dev.wattstick.worker.engine.LoadedModel;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The phases of one loaded model up to the end of the steady state. */
final class Session {
  private static final int WARM_UP_BLOCK = 256;

  private final LoadedModel model;
  private final ByteBuffer[][] inputs;
  private final LongSupplier clock;
  private final Consumer<WorkerEvent> progress;
  private ByteBuffer[] outputs = {};
  private TimedLoop loop;

  /**
   * @param inputs as {@link TimedLoop} has them
   * @param clock nanoseconds
   */
  Session(
      LoadedModel model,
      ByteBuffer[][] inputs,
      LongSupplier clock,
      Consumer<WorkerEvent> progress) {
    this.model = model;
    this.inputs = inputs;
    this.clock = clock;
    this.progress = progress;
    loop = new TimedLoop(model, inputs, outputs, clock);
  }

  /**
   * What the warm-up was.
   *
   * @param fastestNs its fastest query, end to end
   */
  record WarmUp(long runs, long durationNs, long fastestNs) {}

  /**
   * Latency of the first invoke after loading, in nanoseconds. The outputs are known after it, so
   * all later phases read them, too.
   */
  long firstInferenceNs() {
    progress.accept(new WorkerEvent.Progress(Phase.FIRST_INFERENCE, null));
    Timings one = new Timings(1);
    loop.run(new StopRule(1, 0, Long.MAX_VALUE), one);
    outputs = TensorBuffers.allocate(model.outputs());
    loop = new TimedLoop(model, inputs, outputs, clock);
    return one.inferencesNs[0];
  }

  /** Runs the very loop that is timed later, in blocks, so that it is compiled by then. */
  WarmUp warmUp(long minDurationNs) {
    progress.accept(new WorkerEvent.Progress(Phase.WARM_UP, minDurationNs));
    Timings block = new Timings(WARM_UP_BLOCK);
    long runs = 0;
    long durationNs = 0;
    long fastestNs = Long.MAX_VALUE;
    while (runs == 0 || durationNs < minDurationNs) {
      loop.run(new StopRule(1, minDurationNs - durationNs, Long.MAX_VALUE), block);
      runs += block.count;
      durationNs += block.durationNs();
      fastestNs = Math.min(fastestNs, block.fastestEndToEndNs());
    }
    return new WarmUp(runs, durationNs, fastestNs);
  }

  /** Announces the steady state and makes room for it; nothing is allocated after this. */
  Timings prepareSteadyState(StopRule rule, WarmUp warmUp) {
    double forQueriesNs = (double) warmUp.durationNs() / warmUp.runs() * rule.minQueries();
    double expectedNs =
        Math.min(rule.maxDurationNs(), Math.max(rule.minDurationNs(), forQueriesNs));
    progress.accept(new WorkerEvent.Progress(Phase.STEADY_STATE, (long) expectedNs));
    long heapBytes = Runtime.getRuntime().maxMemory();
    return new Timings(SampleRoom.queries(rule, warmUp.fastestNs(), heapBytes));
  }

  /** A buffer for each output; none before the first inference. */
  ByteBuffer[] outputs() {
    return outputs;
  }

  void steadyState(StopRule rule, Timings into) {
    loop.run(rule, into);
  }
}
