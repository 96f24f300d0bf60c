package dev.wattstick.quality;

import java.nio.ByteBuffer;
import java.util.List;

/** The evaluation of one model on one dataset, fed query by query. */
public final class Evaluation<A extends Annotation, P> {
  private final Class<A> annotationType;
  private final PredictionReader<P> reader;
  private final Scoring<A, P> scoring;

  Evaluation(Class<A> annotationType, PredictionReader<P> reader, Scoring<A, P> scoring) {
    this.annotationType = annotationType;
    this.reader = reader;
    this.scoring = scoring;
  }

  /** Indices of the outputs that a query must fill. */
  public List<Integer> outputs() {
    return reader.outputs();
  }

  /**
   * Takes what a query predicted.
   *
   * @param annotations of its samples; fewer than the batch where the dataset ended
   * @param outputs all of the model's, of which only {@link #outputs} are filled
   */
  public void accept(List<Annotation> annotations, ByteBuffer[] outputs) {
    for (int sample = 0; sample < annotations.size(); sample++) {
      scoring.add(annotationType.cast(annotations.get(sample)), reader.read(outputs, sample));
    }
  }

  public QualityResult result() {
    return scoring.result();
  }
}
