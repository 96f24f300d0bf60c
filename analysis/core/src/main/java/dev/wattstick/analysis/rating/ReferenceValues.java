package dev.wattstick.analysis.rating;

import java.util.Map;

/** What gets the index 1: a value for each metric and group, and the models they come from. */
final class ReferenceValues {
  private final double[][] values;
  private final Map<String, String> models;

  /**
   * @param values {@code [metric][group]}, NaN where the group has no value of the metric
   * @param models by dataset; empty where the references are the best values
   */
  ReferenceValues(double[][] values, Map<String, String> models) {
    this.values = values;
    this.models = models;
  }

  double of(int metric, int group) {
    return values[metric][group];
  }

  Map<String, String> models() {
    return models;
  }

  /** The best value of each metric in each group. */
  static ReferenceValues best(RatedTable table) {
    double[][] best = new double[table.metricCount()][table.groups().count()];
    for (int metric = 0; metric < best.length; metric++) {
      for (int group = 0; group < best[metric].length; group++) {
        best[metric][group] = best(table, metric, group);
      }
    }
    return new ReferenceValues(best, Map.of());
  }

  private static double best(RatedTable table, int metric, int group) {
    double[] values = table.values(metric);
    boolean maximize = table.metric(metric).maximize();
    double best = Double.NaN;
    for (int position = 0; position < table.groups().size(group); position++) {
      double value = values[table.groups().row(group, position)];
      if (Double.isNaN(best) || (maximize ? value > best : value < best)) {
        best = value;
      }
    }
    return best;
  }
}
