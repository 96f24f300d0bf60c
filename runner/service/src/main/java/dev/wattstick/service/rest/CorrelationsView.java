package dev.wattstick.service.rest;

import dev.wattstick.analysis.statistics.CorrelationMatrix;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Correlations as the API shows them.
 *
 * @param on {@code index} or {@code value}
 */
record CorrelationsView(String database, String on, List<Pair> items) {
  /**
   * Two metrics of one dataset and task, in either order; a metric with itself has 1.
   *
   * @param coefficient Pearson's, -1 to 1; left out with fewer than three rows, or where one does
   *     not vary
   * @param rows that have both
   */
  record Pair(
      String dataset,
      String task,
      String metricA,
      String metricB,
      @Nullable Double coefficient,
      int rows) {}

  static CorrelationsView of(String database, String on, List<CorrelationMatrix> matrices) {
    List<Pair> pairs = new ArrayList<>();
    for (CorrelationMatrix matrix : matrices) {
      for (String a : matrix.metrics()) {
        for (String b : matrix.metrics()) {
          pairs.add(
              new Pair(
                  matrix.dataset(),
                  matrix.task(),
                  a,
                  b,
                  RatingsView.orNull(matrix.coefficient(a, b)),
                  matrix.completeRows(a, b)));
        }
      }
    }
    return new CorrelationsView(database, on, pairs);
  }
}
