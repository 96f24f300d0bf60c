package dev.wattstick.worker.engine;

import dev.wattstick.record.RunRecord;
import dev.wattstick.record.TensorFacts;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * A model that is ready to run, on one thread. The three steps are apart so that each can be timed;
 * none of them allocates.
 */
public interface LoadedModel extends AutoCloseable {

  List<TensorFacts> inputs();

  List<TensorFacts> outputs();

  RunRecord.Engine engine();

  /** Proof of what ran where; may be asked at any time after loading. */
  RunRecord.Acceleration acceleration();

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

  @Override
  void close();
}
