package dev.wattstick.analysis.statistics;

import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A merged table with hosts and processors apart: a row is one model on one processor of one host.
 *
 * <p>The arrays are taken as they are, not copied.
 */
public final class MeasurementTable {

  /** What a row is about. */
  public record Key(String dataset, String task, String model, String host, String processor) {
    Key on(String otherProcessor) {
      return new Key(dataset, task, model, host, otherProcessor);
    }

    @Override
    public String toString() {
      return model + " on " + host + " " + processor + " (" + dataset + " / " + task + ")";
    }
  }

  private final List<Key> keys = new ArrayList<>();
  private final Map<Key, Integer> rowOfKey = new HashMap<>();
  private final List<String> metrics;
  private final double[][] values;

  /**
   * @param host the database's column {@code architecture}, like {@code Desktop}
   * @param processor the database's column {@code backend}, like {@code TPU}
   * @param values {@code [metric][row]}; NaN is missing
   * @throws ResultException with all faults at once: lengths that differ, a row twice
   */
  public MeasurementTable(
      String[] dataset,
      String[] task,
      String[] model,
      String[] host,
      String[] processor,
      List<String> metrics,
      double[][] values) {
    this.metrics = List.copyOf(metrics);
    this.values = values;
    List<String> faults = new ArrayList<>();
    int rows = model.length;
    for (String[] column : List.of(dataset, task, host, processor)) {
      checkLength("a key column", column.length, rows, faults);
    }
    if (values.length != metrics.size()) {
      faults.add(metrics.size() + " metrics are named, but " + values.length + " columns given.");
    }
    for (double[] column : values) {
      checkLength("a column of values", column.length, rows, faults);
    }
    ResultException.throwIfAny("This is no table.", faults);
    for (int row = 0; row < rows; row++) {
      Key key = new Key(dataset[row], task[row], model[row], host[row], processor[row]);
      keys.add(key);
      if (rowOfKey.put(key, row) != null) {
        faults.add(key + " has several rows: merge its runs first.");
      }
    }
    ResultException.throwIfAny("These rows cannot be compared.", faults);
  }

  private static void checkLength(String what, int length, int rows, List<String> faults) {
    if (length != rows) {
      faults.add("The table has " + rows + " models, but " + what + " has " + length + " rows.");
    }
  }

  public List<Key> keys() {
    return List.copyOf(keys);
  }

  public List<String> metrics() {
    return metrics;
  }

  /** NaN where the row is not there or the value is missing. */
  double value(int metric, Key key) {
    Integer row = rowOfKey.get(key);
    return row == null ? Double.NaN : values[metric][row];
  }

  boolean has(Key key) {
    return rowOfKey.containsKey(key);
  }

  int metric(String name) {
    int metric = metrics.indexOf(name);
    if (metric < 0) {
      throw new ResultException(
          "Unknown metric.", List.of(name + "; known: " + String.join(", ", metrics)));
    }
    return metric;
  }
}
