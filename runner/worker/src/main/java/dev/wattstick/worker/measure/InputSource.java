package dev.wattstick.worker.measure;

import dev.wattstick.record.Execution;
import dev.wattstick.record.TensorFacts;
import java.nio.ByteBuffer;

/** Where inputs of the timed loop come from. */
interface InputSource {

  /** For the record. */
  Execution.InputData describe();

  /** How many different sets of inputs it has; asking for further ones starts again. */
  int distinct();

  /**
   * Fills one input of one set.
   *
   * @param set from 0 to {@code distinct() - 1}
   * @param index of the input
   * @param into from its position to its limit, which both stay
   */
  void fill(int set, int index, TensorFacts tensor, ByteBuffer into);
}
