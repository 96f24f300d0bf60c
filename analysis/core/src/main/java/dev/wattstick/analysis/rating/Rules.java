package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import java.util.List;

/** What differs between the scales; what they have in common is {@link RatingPass}. */
sealed interface Rules permits EdgeRules, StrepRules {

  /** The metadata, or what the scale takes in its place. */
  List<MetricProperty> properties(RatingInput input);

  /**
   * Looks for what the scale refuses.
   *
   * @throws ResultException where the scale cannot rate such values or weights
   */
  void check(RatedTable table);

  ReferenceValues references(RatedTable table);

  /** Index of a value, which may be NaN; NaN where it has none. */
  double index(double value, double reference, boolean maximize);

  /** The value that has this index: for boundaries in units instead of indices. */
  double value(double index, double reference, boolean maximize);

  /** Rating 0 to 4. */
  int rating(double index, LetterBoundaries boundaries);

  /** Whether a metric's boundaries are its group's quantiles, not the whole table's. */
  boolean boundariesPerGroup();

  List<Compound> compounds(RatedTable table, int group);

  /** One compound index of what is in the scratch space. */
  double aggregate(WeightedIndices indices);

  static Rules of(Scale scale) {
    if (scale instanceof EdgeAcc2023 edge) {
      return new EdgeRules(edge);
    }
    return new StrepRules((Strep2025) scale);
  }
}
