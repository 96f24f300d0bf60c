package dev.wattstick.worker.measure;

import dev.wattstick.record.Execution;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.dataset.PictureInputs;
import java.nio.ByteBuffer;

/** The first pictures of a dataset as inputs. */
final class DatasetInputs implements InputSource {
  /** Decoding more would only delay the start. */
  private static final int MOST_DISTINCT = 64;

  private final PictureInputs pictures;

  DatasetInputs(PictureInputs pictures) {
    this.pictures = pictures;
  }

  @Override
  public Execution.InputData describe() {
    return Execution.InputData.ofDataset(pictures.dataset().name());
  }

  @Override
  public int distinct() {
    int samples = pictures.dataset().samples().size();
    return Math.min(MOST_DISTINCT, (samples + pictures.batch() - 1) / pictures.batch());
  }

  @Override
  public void fill(int set, int index, TensorFacts tensor, ByteBuffer into) {
    pictures.fillBatch(set * pictures.batch(), into);
  }
}
