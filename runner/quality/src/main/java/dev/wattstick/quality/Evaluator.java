package dev.wattstick.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quality by one task. It has two halves, so that predictions can be scored that no model of ours
 * made: the reader of outputs makes predictions, the scoring compares predictions with annotations.
 *
 * @param <A> what a sample of the task's datasets is annotated with
 * @param <P> what a model predicts about one sample
 */
public interface Evaluator<A extends Annotation, P> {

  /** For example {@code classification}. */
  String task();

  /** Where its datasets hold their annotations. */
  AnnotationFile annotations();

  /** The kind of these annotations. */
  Class<A> annotationType();

  /**
   * Names of the metrics, in the order of the record.
   *
   * @param classes that a model tells apart
   */
  List<String> metrics(int classes);

  /**
   * How predictions are read from a model's outputs.
   *
   * @param faults receives what is wrong when they are no predictions of this task
   * @return null when there is a fault
   */
  @Nullable PredictionReader<P> reader(ModelTensors model, int classes, List<String> faults);

  /** An empty score. */
  Scoring<A, P> scoring(int classes);
}
