package dev.wattstick.worker.measure;

import dev.wattstick.record.Execution;
import dev.wattstick.worker.engine.LoadedModel;
import java.nio.ByteBuffer;
import java.util.function.LongSupplier;

/**
 * The timed loop. Between its first and its last line nothing is allocated, logged or sent; a model
 * with state forgets it between two queries, on nobody's latency. Both scenarios run it: an engine
 * that is called by one thread takes the samples of offline one query after the other too; only the
 * figure that is looked at differs.
 */
final class TimedLoop {
  private final LoadedModel model;
  private final ByteBuffer[][] inputs;
  private final ByteBuffer[] outputs;
  private final LongSupplier clock;
  private final boolean resets;
  private int next;

  /**
   * @param inputs at least one set, each with a buffer for every input; queries rotate over them
   * @param outputs a buffer for every output
   * @param clock nanoseconds, for example {@code System::nanoTime}
   */
  TimedLoop(LoadedModel model, ByteBuffer[][] inputs, ByteBuffer[] outputs, LongSupplier clock) {
    this.model = model;
    this.inputs = inputs;
    this.outputs = outputs;
    this.clock = clock;
    resets = model.setup().state() == Execution.State.RESET;
  }

  /**
   * Runs queries back to back until the rule is met or there is no more room.
   *
   * @param into is overwritten
   */
  void run(StopRule rule, Timings into) {
    int room = into.startsNs.length;
    int queries = 0;
    long originNs = 0;
    long endNs = 0;
    while (queries < room && !rule.over(queries, endNs - originNs)) {
      ByteBuffer[] input = inputs[next];
      next = next + 1 == inputs.length ? 0 : next + 1;
      if (resets) {
        model.resetState();
      }
      long startNs = clock.getAsLong();
      // The time that the record has begins here too, so that it is never short of the rule's.
      originNs = queries == 0 ? startNs : originNs;
      for (int i = 0; i < input.length; i++) {
        model.writeInput(i, input[i]);
      }
      long invokedNs = clock.getAsLong();
      model.invoke();
      long doneNs = clock.getAsLong();
      for (int i = 0; i < outputs.length; i++) {
        model.readOutput(i, outputs[i]);
      }
      endNs = clock.getAsLong();
      into.startsNs[queries] = startNs;
      into.inferencesNs[queries] = doneNs - invokedNs;
      into.endToEndsNs[queries] = endNs - startNs;
      queries++;
    }
    into.count = queries;
  }
}
