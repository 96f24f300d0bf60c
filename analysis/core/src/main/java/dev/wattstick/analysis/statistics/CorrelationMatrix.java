package dev.wattstick.analysis.statistics;

import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Pearson's correlations between the metrics of one dataset and task, over all environments. */
public final class CorrelationMatrix {
  private final String dataset;
  private final String task;
  private final List<String> metrics;
  private final double[][] coefficients;
  private final int[][] rows;

  CorrelationMatrix(
      String dataset, String task, List<String> metrics, double[][] coefficients, int[][] rows) {
    this.dataset = dataset;
    this.task = task;
    this.metrics = metrics;
    this.coefficients = coefficients;
    this.rows = rows;
  }

  public String dataset() {
    return dataset;
  }

  public String task() {
    return task;
  }

  /** In database column order. */
  public List<String> metrics() {
    return metrics;
  }

  /**
   * The coefficient of two metrics.
   *
   * @return -1 to 1; absent with fewer than 3 complete rows, or where a metric does not vary; 1 of
   *     a metric with itself
   */
  public OptionalDouble coefficient(String first, String second) {
    double coefficient = coefficients[number(first)][number(second)];
    return Double.isNaN(coefficient) ? OptionalDouble.empty() : OptionalDouble.of(coefficient);
  }

  /** Rows that have both metrics. */
  public int completeRows(String first, String second) {
    return rows[number(first)][number(second)];
  }

  /** Each two metrics, in either order. */
  public List<Correlation> pairs() {
    List<Correlation> pairs = new ArrayList<>();
    for (int a = 0; a < metrics.size(); a++) {
      for (int b = 0; b < metrics.size(); b++) {
        Double coefficient = Double.isNaN(coefficients[a][b]) ? null : coefficients[a][b];
        pairs.add(
            new Correlation(
                dataset, task, metrics.get(a), metrics.get(b), coefficient, rows[a][b]));
      }
    }
    return pairs;
  }

  private int number(String metric) {
    int number = metrics.indexOf(metric);
    if (number < 0) {
      throw new ResultException(
          "Unknown metric.", List.of(metric + "; known: " + String.join(", ", metrics)));
    }
    return number;
  }
}
