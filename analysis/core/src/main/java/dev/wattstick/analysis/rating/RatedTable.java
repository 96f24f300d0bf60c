package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.analysis.text.NearMatches;
import java.util.ArrayList;
import java.util.List;

/** An input with what its rating needs: groups, and the metrics that are both columns and known. */
final class RatedTable {
  private final RatingInput input;
  private final Groups groups;
  private final List<MetricProperty> metrics = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private final List<Integer> metadataOrder = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();
  private final boolean[][] present;

  /**
   * @param properties the metadata, or what stands in for it
   * @throws ResultException where none of the metadata's metrics is a column
   */
  RatedTable(RatingInput input, List<MetricProperty> properties, Weights weights) {
    this.input = input;
    groups = new Groups(input);
    MetricProperty[] byColumn = new MetricProperty[input.metrics().size()];
    for (MetricProperty property : properties) {
      int column = input.metrics().indexOf(property.metric());
      if (column < 0) {
        skipped.add(property.metric());
      } else {
        byColumn[column] = weighted(property, weights);
      }
    }
    for (int column = 0; column < byColumn.length; column++) {
      if (byColumn[column] != null) {
        metrics.add(byColumn[column]);
        values.add(input.values(column));
      }
    }
    requireMetrics();
    for (MetricProperty property : properties) {
      int position = positionOf(property.metric());
      if (position >= 0) {
        metadataOrder.add(position);
      }
    }
    present = new boolean[metrics.size()][groups.count()];
    for (int metric = 0; metric < metrics.size(); metric++) {
      markPresent(values.get(metric), present[metric]);
    }
  }

  private static MetricProperty weighted(MetricProperty property, Weights weights) {
    var weight = weights.of(property);
    return weight.isPresent() ? property.withWeight(weight.getAsDouble()) : property;
  }

  private void requireMetrics() {
    if (metrics.isEmpty()) {
      List<String> faults = new ArrayList<>();
      for (String name : skipped) {
        faults.add("Metric " + name + ": " + NearMatches.hint(name, input.metrics()));
      }
      throw new ResultException(
          "Nothing can be rated: no metric of the metadata is a numeric column.", faults);
    }
  }

  private int positionOf(String metric) {
    for (int position = 0; position < metrics.size(); position++) {
      if (metrics.get(position).metric().equals(metric)) {
        return position;
      }
    }
    return -1;
  }

  private void markPresent(double[] column, boolean[] presentInGroup) {
    for (int row = 0; row < column.length; row++) {
      if (!Double.isNaN(column[row])) {
        presentInGroup[groups.of(row)] = true;
      }
    }
  }

  RatingInput input() {
    return input;
  }

  Groups groups() {
    return groups;
  }

  int rows() {
    return input.rows();
  }

  int metricCount() {
    return metrics.size();
  }

  /** Metrics are numbered in database column order. */
  MetricProperty metric(int metric) {
    return metrics.get(metric);
  }

  double[] values(int metric) {
    return values.get(metric);
  }

  /** Whether the group has any value of the metric; a metric without one is dropped there. */
  boolean has(int metric, int group) {
    return present[metric][group];
  }

  /** The metric numbers in the metadata's order. */
  List<Integer> metadataOrder() {
    return metadataOrder;
  }

  List<String> skipped() {
    return skipped;
  }
}
