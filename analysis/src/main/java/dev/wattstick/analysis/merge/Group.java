package dev.wattstick.analysis.merge;

import java.util.ArrayList;
import java.util.List;

/** The runs of one row of a merged table. */
final class Group {
  private final List<String> runIds = new ArrayList<>();
  private final Accumulator[] values;

  Group(int columns) {
    values = new Accumulator[columns];
    for (int i = 0; i < columns; i++) {
      values[i] = new Accumulator();
    }
  }

  void add(String runId, double[] runValues) {
    runIds.add(runId);
    for (int i = 0; i < values.length; i++) {
      values[i].add(runValues[i]);
    }
  }

  List<String> runIds() {
    return runIds;
  }

  Accumulator value(int column) {
    return values[column];
  }
}
