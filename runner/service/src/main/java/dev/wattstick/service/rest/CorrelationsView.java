package dev.wattstick.service.rest;

import dev.wattstick.analysis.statistics.Correlation;
import dev.wattstick.analysis.statistics.CorrelationMatrix;
import java.util.List;

/**
 * Correlations as the API shows them: each two metrics of one dataset and task, in either order.
 *
 * @param on {@code index} or {@code value}
 */
record CorrelationsView(String database, String on, List<Correlation> items) {

  static CorrelationsView of(String database, String on, List<CorrelationMatrix> matrices) {
    return new CorrelationsView(
        database, on, matrices.stream().flatMap(matrix -> matrix.pairs().stream()).toList());
  }
}
