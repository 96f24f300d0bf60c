package dev.wattstick.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The evaluators by task. */
public final class Evaluators {
  private final List<Evaluator<?, ?>> evaluators;

  /**
   * @param evaluators at least one, each of another task
   */
  Evaluators(List<Evaluator<?, ?>> evaluators) {
    this.evaluators = List.copyOf(evaluators);
  }

  /** All there are. */
  public static Evaluators standard() {
    return new Evaluators(List.of(new Classification()));
  }

  /** An evaluation, or the reasons why there is none. */
  public sealed interface Choice {
    record Chosen(Evaluation<?, ?> evaluation) implements Choice {}

    /**
     * @param faults a sentence each
     */
    record Refused(List<String> faults) implements Choice {}
  }

  /** Where a dataset of a task holds its annotations. */
  public AnnotationFile annotations(@Nullable String task) {
    return judge(task).annotations();
  }

  /**
   * The evaluation of a model on a dataset.
   *
   * @param modelTask what the model is for
   * @param datasetTask what the dataset is annotated for
   * @param classes that the dataset tells apart
   */
  public Choice choose(String modelTask, String datasetTask, int classes, ModelTensors model) {
    List<String> faults = new ArrayList<>();
    for (String task : List.of(modelTask, datasetTask)) {
      if (of(task).isEmpty()) {
        faults.add("quality can be evaluated for task " + tasks() + ", not for " + task);
      }
    }
    if (faults.isEmpty() && !modelTask.equals(datasetTask)) {
      faults.add("the model is for task " + modelTask + ", the dataset for " + datasetTask);
    }
    Evaluation<?, ?> evaluation = begin(judge(datasetTask), classes, model, faults);
    return evaluation != null && faults.isEmpty()
        ? new Choice.Chosen(evaluation)
        : new Choice.Refused(faults);
  }

  private static <A extends Annotation, P> @Nullable Evaluation<A, P> begin(
      Evaluator<A, P> evaluator, int classes, ModelTensors model, List<String> faults) {
    PredictionReader<P> reader = evaluator.reader(model, classes, faults);
    return reader == null
        ? null
        : new Evaluation<>(evaluator.annotationType(), reader, evaluator.scoring(classes));
  }

  private Optional<Evaluator<?, ?>> of(@Nullable String task) {
    return evaluators.stream().filter(evaluator -> evaluator.task().equals(task)).findFirst();
  }

  /**
   * Of a task without an evaluator the first one judges, so that all other faults are found, too.
   */
  private Evaluator<?, ?> judge(@Nullable String task) {
    return of(task).orElse(evaluators.get(0));
  }

  private String tasks() {
    return evaluators.stream().map(Evaluator::task).collect(Collectors.joining(", "));
  }
}
