package dev.wattstick.worker.engine;

import dev.wattstick.record.RunRecord;
import dev.wattstick.record.TensorFacts;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A model that is ready to run, on one thread. The three steps are apart so that each can be timed;
 * none of them allocates, but for models some of whose tensors get their shapes or places while
 * they run: there reading an output looks them up again.
 */
public interface LoadedModel extends AutoCloseable {

  List<TensorFacts> inputs();

  /**
   * The outputs as the last {@link #invoke} left them: before the first one nothing is known.
   *
   * @throws IllegalStateException before the first invoke
   */
  List<TensorFacts> outputs();

  RunRecord.Engine engine();

  /** Proof of what ran where; may be asked at any time after loading. */
  RunRecord.Acceleration acceleration();

  /** What was decided when it was loaded. */
  default ModelSetup setup() {
    return ModelSetup.PLAIN;
  }

  /**
   * Copies one input in.
   *
   * @param data a direct buffer in native byte order whose remaining bytes are exactly the
   *     tensor's; its position is unchanged
   */
  void writeInput(int index, ByteBuffer data);

  /**
   * Runs the network on what was copied in.
   *
   * @throws EngineException when the engine reports an error
   */
  void invoke();

  /** Copies one output out, into a direct buffer of exactly its size; its position is unchanged. */
  void readOutput(int index, ByteBuffer into);

  /**
   * Looks an output up with the engine once more, by none of the places that {@link #readOutput}
   * keeps, and copies it.
   */
  Tensor lookUpOutput(int index);

  /**
   * Makes the model forget what earlier queries left; does nothing where {@link ModelSetup#state}
   * is not {@code RESET}.
   */
  default void resetState() {
    // Most models remember nothing.
  }

  /** A tensor with its elements, from position 0 to the limit. */
  record Tensor(TensorFacts facts, ByteBuffer elements) {}

  @Override
  void close();
}
