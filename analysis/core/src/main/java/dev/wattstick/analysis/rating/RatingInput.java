package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.analysis.text.NearMatches;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One table to rate: a row is one model in one environment on one dataset.
 *
 * <p>The arrays are taken as they are, not copied: a table may have a million rows. Do not change
 * them while the input or its {@link Ratings} are in use.
 */
public final class RatingInput {
  /** Names of compounds, which no metric may have. */
  static final List<String> RESERVED = List.of("compound", "quality", "resource");

  private final String[] dataset;
  private final String[] task;
  private final String[] environment;
  private final String[] model;
  private final List<String> metrics;
  private final double[][] values;
  private final List<MetricProperty> properties;

  /**
   * @param metrics names of the numeric columns in DATABASE COLUMN ORDER, which is the order of
   *     summation of the scale edge-acc-2023
   * @param values {@code [metric][row]} in the metrics' units; NaN is missing
   * @param properties the metadata in ITS order; may name metrics that are not columns (they are
   *     skipped, see {@link Ratings#skippedMetrics}); empty where there is no metadata, which only
   *     the scale strep-2025 knows how to rate
   * @throws ResultException with all faults at once: no rows, columns of different lengths, a
   *     missing key, a metric twice, a metric named like a compound
   */
  public RatingInput(
      String[] dataset,
      String[] task,
      String[] environment,
      String[] model,
      List<String> metrics,
      double[][] values,
      List<MetricProperty> properties) {
    this.dataset = dataset;
    this.task = task;
    this.environment = environment;
    this.model = model;
    this.metrics = List.copyOf(metrics);
    this.values = values;
    this.properties = List.copyOf(properties);
    ResultException.throwIfAny("This table cannot be rated.", faults());
  }

  private List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (model.length == 0) {
      faults.add("The table has no rows: give at least one model in one environment.");
    }
    checkKeys("dataset", dataset, faults);
    checkKeys("task", task, faults);
    checkKeys("environment", environment, faults);
    checkKeys("model", model, faults);
    if (values.length != metrics.size()) {
      faults.add(metrics.size() + " metrics are named, but " + values.length + " columns given.");
    }
    for (int metric = 0; metric < Math.min(values.length, metrics.size()); metric++) {
      checkLength(metrics.get(metric), values[metric].length, faults);
    }
    checkNames("Column", metrics, faults);
    List<String> described = new ArrayList<>();
    for (MetricProperty property : properties) {
      described.add(property.metric());
    }
    checkNames("Metric of the metadata", described, faults);
    return faults;
  }

  private void checkKeys(String name, String[] column, List<String> faults) {
    checkLength(name, column.length, faults);
    for (int row = 0; row < column.length; row++) {
      if (column[row] == null) {
        faults.add("Row " + row + " has no " + name + ": name it or leave the row out.");
        return;
      }
    }
  }

  private void checkLength(String name, int length, List<String> faults) {
    if (length != model.length) {
      faults.add(
          "Column " + name + " has " + length + " rows, column model has " + model.length + ".");
    }
  }

  private static void checkNames(String what, List<String> names, List<String> faults) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        faults.add(what + " " + name + " is given twice.");
      }
      if (RESERVED.contains(name)) {
        faults.add(what + " " + name + " has the name of a compound index: rename it.");
      }
    }
  }

  public int rows() {
    return model.length;
  }

  public GroupKey group(int row) {
    return new GroupKey(dataset[row], task[row], environment[row]);
  }

  public String model(int row) {
    return model[row];
  }

  /**
   * A value in the metric's unit; absent where missing.
   *
   * @throws ResultException with near matches, where no column has that name
   */
  public OptionalDouble value(String metric, int row) {
    int column = metrics.indexOf(metric);
    if (column < 0) {
      throw new ResultException(
          "Unknown metric.", List.of(metric + ": " + NearMatches.hint(metric, metrics)));
    }
    double value = values[column][row];
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** Numeric columns in database column order. */
  public List<String> metrics() {
    return metrics;
  }

  /** Metadata in its own order. */
  public List<MetricProperty> properties() {
    return properties;
  }

  double[] values(int metric) {
    return values[metric];
  }

  String[] datasetColumn() {
    return dataset;
  }

  String[] taskColumn() {
    return task;
  }

  String[] environmentColumn() {
    return environment;
  }
}
