package dev.wattstick.analysis.results;

import dev.wattstick.analysis.statistics.CorrelationMatrix;
import java.util.List;
import java.util.OptionalDouble;

/** Correlations as a table, for the command line and REST. */
public final class CorrelationTable {
  private CorrelationTable() {}

  /** A pair with fewer than three complete rows, or without variation, has no coefficient. */
  public static TidyTable of(List<CorrelationMatrix> matrices) {
    TidyTable.Builder table =
        new TidyTable.Builder("dataset", "task", "metric_a", "metric_b", "coefficient", "rows");
    for (CorrelationMatrix matrix : matrices) {
      for (String a : matrix.metrics()) {
        for (String b : matrix.metrics()) {
          OptionalDouble coefficient = matrix.coefficient(a, b);
          table.row(
              matrix.dataset(),
              matrix.task(),
              a,
              b,
              coefficient.isPresent() ? (Double) coefficient.getAsDouble() : null,
              matrix.completeRows(a, b));
        }
      }
    }
    return table.build();
  }
}
