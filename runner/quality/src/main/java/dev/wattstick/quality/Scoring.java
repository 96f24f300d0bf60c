package dev.wattstick.quality;

/**
 * Compares predictions with annotations, sample by sample.
 *
 * @param <A> what a sample is annotated with
 * @param <P> what was predicted about it
 */
public interface Scoring<A extends Annotation, P> {

  void add(A annotation, P prediction);

  /** Over all samples so far; not to be asked of none. */
  QualityResult result();
}
