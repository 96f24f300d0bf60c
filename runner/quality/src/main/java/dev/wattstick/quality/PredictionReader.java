package dev.wattstick.quality;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Reads predictions from the outputs of one query.
 *
 * @param <P> what a model predicts about one sample
 */
public interface PredictionReader<P> {

  /** Indices of the outputs that it reads. */
  List<Integer> outputs();

  /**
   * The prediction about one sample.
   *
   * @param outputs all of the model's, of which only {@link #outputs} are filled
   * @param sample its place in the batch
   */
  P read(ByteBuffer[] outputs, int sample);
}
