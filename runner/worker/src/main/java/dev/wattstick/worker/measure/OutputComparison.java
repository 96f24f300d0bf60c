package dev.wattstick.worker.measure;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.LoadedModel;
import java.nio.ByteBuffer;
import java.util.LinkedHashSet;
import java.util.Set;

/** Compares what the harness reads of a model's outputs with what the engine holds. */
final class OutputComparison {
  /** A view that lags by a query shows on the second. */
  private static final int QUERIES = 2;

  private OutputComparison() {}

  /**
   * Runs two more queries and compares their outputs, read as the timed queries read them, with
   * copies that are looked up with the engine anew.
   *
   * @param inputs sets with one buffer an input
   * @param outputs one buffer an output; overwritten
   * @throws MeasureException {@code OUTPUTS_DIFFER}, naming every output that does
   */
  static void require(String file, LoadedModel model, ByteBuffer[][] inputs, ByteBuffer[] outputs) {
    Set<String> different = new LinkedHashSet<>();
    for (int query = 0; query < QUERIES; query++) {
      run(model, inputs[query % inputs.length], outputs);
      for (int i = 0; i < outputs.length; i++) {
        TensorFacts read = model.outputs().get(i);
        LoadedModel.Tensor held = model.lookUpOutput(i);
        if (!held.facts().equals(read) || !held.elements().equals(outputs[i])) {
          different.add(i + " \"" + read.name() + "\" " + read.shape() + " of " + read.type());
        }
      }
    }
    if (!different.isEmpty()) {
      throw new MeasureException(
          FailureKind.OUTPUTS_DIFFER,
          "of "
              + file
              + " the measured outputs "
              + String.join(", ", different)
              + " are not what the engine holds: the run is worthless; report the model, and use"
              + " another engine",
          null);
    }
  }

  private static void run(LoadedModel model, ByteBuffer[] input, ByteBuffer[] outputs) {
    model.resetState();
    for (int i = 0; i < input.length; i++) {
      model.writeInput(i, input[i]);
    }
    model.invoke();
    for (int i = 0; i < outputs.length; i++) {
      model.readOutput(i, outputs[i]);
    }
  }
}
