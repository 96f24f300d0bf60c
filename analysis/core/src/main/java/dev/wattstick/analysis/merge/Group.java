package dev.wattstick.analysis.merge;

import java.util.ArrayList;
import java.util.List;

/** The runs of one row of a merged table. */
final class Group {
  private final List<String> runIds = new ArrayList<>();
  private final List<double[]> runs = new ArrayList<>();
  private final Accumulator[] values;

  Group(int columns) {
    values = new Accumulator[columns];
    for (int i = 0; i < columns; i++) {
      values[i] = new Accumulator();
    }
  }

  void add(String runId, double[] runValues) {
    runIds.add(runId);
    runs.add(runValues);
    for (int i = 0; i < values.length; i++) {
      values[i].add(runValues[i]);
    }
  }

  List<String> runIds() {
    return runIds;
  }

  /** The values of each run, in the order in which they were added. */
  List<double[]> runs() {
    return runs;
  }

  Accumulator value(int column) {
    return values[column];
  }
}
