package dev.wattstick.service.rest;

import dev.wattstick.analysis.statistics.CorrelationMatrix;
import dev.wattstick.analysis.text.ShortestDouble;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Correlations as the API shows them.
 *
 * @param on {@code index} or {@code value}
 */
record CorrelationsView(String database, String on, List<Pair> items) {
  private static final CSVFormat CSV =
      CSVFormat.Builder.create()
          .setRecordSeparator('\n')
          .setHeader("dataset", "task", "metric_a", "metric_b", "coefficient", "rows")
          .get();

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

  /** As the command line prints them. */
  String csv() {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = new CSVPrinter(text, CSV)) {
      for (Pair pair : items) {
        csv.printRecord(
            pair.dataset,
            pair.task,
            pair.metricA,
            pair.metricB,
            pair.coefficient == null ? "" : ShortestDouble.toString(pair.coefficient),
            pair.rows);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A string does no input or output", e);
    }
    return text.toString();
  }
}
