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
   * Two metrics of one dataset and task; each pair once, a metric with itself left out.
   *
   * @param coefficient Pearson's, -1 to 1; left out with fewer than three rows, or where one does
   *     not vary
   * @param rows that have both
   */
  record Pair(
      String dataset,
      String task,
      String metric,
      String other,
      @Nullable Double coefficient,
      int rows) {}

  static CorrelationsView of(String database, String on, List<CorrelationMatrix> matrices) {
    List<Pair> pairs = new ArrayList<>();
    for (CorrelationMatrix matrix : matrices) {
      List<String> metrics = matrix.metrics();
      for (int a = 0; a < metrics.size(); a++) {
        for (int b = a + 1; b < metrics.size(); b++) {
          pairs.add(pair(matrix, metrics.get(a), metrics.get(b)));
        }
      }
    }
    return new CorrelationsView(database, on, pairs);
  }

  private static Pair pair(CorrelationMatrix matrix, String metric, String other) {
    return new Pair(
        matrix.dataset(),
        matrix.task(),
        metric,
        other,
        RatingsView.orNull(matrix.coefficient(metric, other)),
        matrix.completeRows(metric, other));
  }
}
