package dev.wattstick.worker.measure;

import dev.wattstick.record.DatasetRef;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.worker.dataset.Dataset;
import dev.wattstick.worker.dataset.DatasetException;
import dev.wattstick.worker.dataset.PictureInputs;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.quality.Classification;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to evaluate after the timed part; judged before it, so that faults cost no run. */
final class QualityPlan {
  private final @Nullable PictureInputs pictures;
  private final @Nullable Classification classification;
  private final @Nullable String absentBecause;

  private QualityPlan(
      @Nullable PictureInputs pictures,
      @Nullable Classification classification,
      @Nullable String absentBecause) {
    this.pictures = pictures;
    this.classification = classification;
    this.absentBecause = absentBecause;
  }

  /**
   * Opens the plan's dataset, if it has one that can be used.
   *
   * @throws DatasetException when the folder is not in order
   */
  static @Nullable Dataset open(WorkerPlan plan) {
    DatasetRef ref = plan.dataset();
    if (ref == null || plan.simulated() != null) {
      return null;
    }
    Dataset dataset = Dataset.open(Path.of(ref.path()));
    if (dataset.samples().size() != ref.samples()) {
      throw new DatasetException(
          ref.name(),
          List.of(
              "it has "
                  + dataset.samples().size()
                  + " samples, but had "
                  + ref.samples()
                  + " when the job was made"));
    }
    return dataset;
  }

  /**
   * @throws DatasetException when dataset and model do not fit
   */
  static QualityPlan of(WorkerPlan plan, @Nullable Dataset dataset, LoadedModel model) {
    if (dataset == null) {
      return new QualityPlan(
          null,
          null,
          plan.dataset() == null
              ? "no dataset was asked for"
              : "a simulated device gives no real outputs to evaluate");
    }
    PictureInputs pictures = PictureInputs.of(dataset, plan.model().input(), model.inputs());
    return new QualityPlan(
        pictures, new Classification(pictures, plan.model().task(), model.outputs()), null);
  }

  /** Inputs for the timed loop: the dataset's, or made-up ones. */
  InputSource inputs() {
    return pictures == null ? new RandomInputs() : new DatasetInputs(pictures);
  }

  /** How many queries the evaluation will take; 0 when there is nothing to evaluate. */
  int queries() {
    return pictures == null
        ? 0
        : (pictures.dataset().samples().size() + pictures.batch() - 1) / pictures.batch();
  }

  /** Why there is nothing to evaluate; null when there is. */
  @Nullable String absentBecause() {
    return absentBecause;
  }

  /**
   * @param inputs and outputs a buffer for each of the model's
   * @return null when there is nothing to evaluate
   */
  RunRecord.@Nullable Quality evaluate(
      LoadedModel model, ByteBuffer[] inputs, ByteBuffer[] outputs) {
    return classification == null ? null : classification.evaluate(model, inputs[0], outputs);
  }
}
