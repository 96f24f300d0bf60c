package dev.wattstick.analysis.statistics;

import dev.wattstick.analysis.rating.GroupKey;
import dev.wattstick.analysis.rating.Ratings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.correlation.PearsonsCorrelation;

/**
 * Correlations between metrics, as the study has them: Pearson's coefficient of each pair, per
 * dataset and task over all environments, from the rows that have both metrics, at least 3.
 */
public final class Correlations {
  private static final int FEWEST_ROWS = 3;

  private Correlations() {}

  /** Correlations of the metrics' values. */
  public static List<CorrelationMatrix> ofValues(Ratings ratings) {
    return of(ratings, false);
  }

  /** Correlations of the metrics' indices; an index of 0 stands for a missing value. */
  public static List<CorrelationMatrix> ofIndices(Ratings ratings) {
    return of(ratings, true);
  }

  private static List<CorrelationMatrix> of(Ratings ratings, boolean indices) {
    Map<List<String>, List<Integer>> rowsByTask = new LinkedHashMap<>();
    for (GroupKey group : ratings.groups()) {
      rowsByTask.put(List.of(group.dataset(), group.task()), new ArrayList<>());
    }
    for (int row = 0; row < ratings.input().rows(); row++) {
      GroupKey group = ratings.input().group(row);
      rowsByTask
          .computeIfAbsent(List.of(group.dataset(), group.task()), key -> new ArrayList<>())
          .add(row);
    }
    List<CorrelationMatrix> matrices = new ArrayList<>();
    rowsByTask.forEach(
        (key, rows) -> {
          double[][] columns = columns(ratings, rows, indices);
          matrices.add(matrix(key.get(0), key.get(1), ratings.metrics(), columns));
        });
    return matrices;
  }

  private static double[][] columns(Ratings ratings, List<Integer> rows, boolean indices) {
    List<String> metrics = ratings.metrics();
    double[][] columns = new double[metrics.size()][rows.size()];
    for (int metric = 0; metric < columns.length; metric++) {
      String name = metrics.get(metric);
      for (int i = 0; i < rows.size(); i++) {
        int row = rows.get(i);
        double number =
            indices
                ? ratings.index(name, row).orElse(0)
                : ratings.input().value(name, row).orElse(Double.NaN);
        columns[metric][i] = indices && number == 0 ? Double.NaN : number;
      }
    }
    return columns;
  }

  private static CorrelationMatrix matrix(
      String dataset, String task, List<String> metrics, double[][] columns) {
    double[][] coefficients = new double[columns.length][columns.length];
    int[][] rows = new int[columns.length][columns.length];
    for (int a = 0; a < columns.length; a++) {
      for (int b = 0; b < columns.length; b++) {
        double[][] complete = complete(columns[a], columns[b]);
        rows[a][b] = complete[0].length;
        coefficients[a][b] = a == b ? 1 : pearson(complete[0], complete[1]);
      }
    }
    return new CorrelationMatrix(dataset, task, metrics, coefficients, rows);
  }

  private static double[][] complete(double[] a, double[] b) {
    double[][] complete = new double[2][a.length];
    int count = 0;
    for (int row = 0; row < a.length; row++) {
      if (!Double.isNaN(a[row]) && !Double.isNaN(b[row])) {
        complete[0][count] = a[row];
        complete[1][count++] = b[row];
      }
    }
    return new double[][] {Arrays.copyOf(complete[0], count), Arrays.copyOf(complete[1], count)};
  }

  /** NaN where there are too few rows, or nothing varies. */
  private static double pearson(double[] a, double[] b) {
    return a.length < FEWEST_ROWS || isConstant(a) || isConstant(b)
        ? Double.NaN
        : new PearsonsCorrelation().correlation(a, b);
  }

  /** Asked first: of a constant, rounding may leave a variance that is not quite 0. */
  private static boolean isConstant(double[] column) {
    for (double value : column) {
      if (value != column[0]) {
        return false;
      }
    }
    return true;
  }
}
