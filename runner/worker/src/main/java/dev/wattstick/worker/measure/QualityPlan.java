package dev.wattstick.worker.measure;

import dev.wattstick.quality.Evaluators;
import dev.wattstick.record.DatasetRef;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.worker.dataset.Dataset;
import dev.wattstick.worker.dataset.DatasetException;
import dev.wattstick.worker.dataset.PictureInputs;
import dev.wattstick.worker.engine.LoadedModel;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What there is to evaluate after the timed part; judged before it, so that faults cost no run. */
final class QualityPlan {
  private static final Evaluators EVALUATORS = Evaluators.standard();

  private final String task;
  private final @Nullable PictureInputs pictures;
  private final @Nullable String absentBecause;

  private QualityPlan(
      String task, @Nullable PictureInputs pictures, @Nullable String absentBecause) {
    this.task = task;
    this.pictures = pictures;
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
    Dataset dataset = Dataset.open(Path.of(ref.path()), EVALUATORS);
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
   * @throws DatasetException when the pictures cannot become the model's input
   */
  static QualityPlan of(WorkerPlan plan, @Nullable Dataset dataset, LoadedModel model) {
    String task = plan.model().task();
    if (dataset == null) {
      return new QualityPlan(
          task,
          null,
          plan.dataset() == null
              ? "no dataset was asked for"
              : "a simulated device gives no real outputs to evaluate");
    }
    return new QualityPlan(
        task, PictureInputs.of(dataset, plan.model().input(), model.inputs()), null);
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
   * The evaluation; null when there is nothing to evaluate.
   *
   * @param model after its first inference, when its outputs are known
   * @throws DatasetException when model and dataset do not fit, with all reasons
   */
  @Nullable DatasetEvaluation evaluation(LoadedModel model) {
    return pictures == null ? null : DatasetEvaluation.of(EVALUATORS, task, pictures, model);
  }
}
