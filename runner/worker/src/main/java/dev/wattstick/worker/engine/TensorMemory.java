package dev.wattstick.worker.engine;

import dev.wattstick.record.TensorFacts;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Copies between a caller's buffer and a tensor's own memory. */
public final class TensorMemory {

  private TensorMemory() {}

  /** A copy of its own, from position 0. */
  public static ByteBuffer copyOf(ByteBuffer memory) {
    ByteBuffer copy = ByteBuffer.allocateDirect(memory.capacity()).order(ByteOrder.nativeOrder());
    copy.put(0, memory, 0, memory.capacity());
    return copy;
  }

  /**
   * Copies the remaining bytes of {@code from} to the position of {@code into}; neither position
   * changes and nothing is allocated.
   *
   * @param tensor whose memory one of them is, for the message
   * @throws IllegalArgumentException when their sizes differ
   */
  public static void copy(ByteBuffer from, ByteBuffer into, TensorFacts tensor) {
    if (from.remaining() != into.remaining()) {
      throw new IllegalArgumentException(
          "a buffer of "
              + from.remaining()
              + " bytes cannot be copied into one of "
              + into.remaining()
              + ": the tensor is "
              + tensor);
    }
    into.put(into.position(), from, from.position(), from.remaining());
  }
}
