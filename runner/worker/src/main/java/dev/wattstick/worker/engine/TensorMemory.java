package dev.wattstick.worker.engine;

import dev.wattstick.record.TensorFacts;
import java.nio.ByteBuffer;

/** Copies between a caller's buffer and a tensor's own memory. */
public final class TensorMemory {

  private TensorMemory() {}

  /** Fills it with zeros: an engine's own memory holds whatever was there before. */
  public static void clear(ByteBuffer memory) {
    for (int i = 0; i < memory.limit(); i++) {
      memory.put(i, (byte) 0);
    }
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
