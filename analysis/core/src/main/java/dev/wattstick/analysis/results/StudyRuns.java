package dev.wattstick.analysis.results;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.merge.MergedRuns;
import dev.wattstick.analysis.rating.MetricProperty;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.RunValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the rows of a database in one that the study's recipe has just merged from runs, which may
 * be another copy of it in another order.
 */
final class StudyRuns {
  private static final List<String> KEYS = List.of("dataset", "task", "environment", "model");

  private final RatingInput input;
  private final Map<List<String>, Integer> rowOfKey = new HashMap<>();

  StudyRuns(Database database, RatingInput input) {
    this.input = input;
    Frame frame = database.frame();
    for (int row = 0; row < frame.rowCount(); row++) {
      rowOfKey.put(key(frame, row), row);
    }
  }

  /** Whether it has the same rows, with the same numbers where the metadata names a metric. */
  boolean fit(Database merged) {
    Frame frame = merged.frame();
    boolean fit = frame.rowCount() == rowOfKey.size();
    for (int row = 0; fit && row < frame.rowCount(); row++) {
      Integer place = rowOfKey.get(key(frame, row));
      fit = place != null && sameNumbers(frame, row, place);
    }
    return fit;
  }

  private boolean sameNumbers(Frame frame, int row, int place) {
    for (MetricProperty property : input.properties()) {
      String metric = property.metric();
      if (input.metrics().contains(metric)) {
        double wanted = input.value(metric, place).orElse(Double.NaN);
        double found = frame.has(metric) ? frame.numbers(metric).value(row) : Double.NaN;
        if (Double.compare(wanted, found) != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** The runs of a database that fits, under the rows of ours. */
  RunValues of(Database merged, MergedRuns runs) {
    int[] rowOfRun = new int[runs.rowOfRun().length];
    for (int run = 0; run < rowOfRun.length; run++) {
      List<String> key = key(merged.frame(), runs.rowOfRun()[run]);
      rowOfRun[run] = Objects.requireNonNull(rowOfKey.get(key));
    }
    List<double[]> values = new ArrayList<>();
    for (String metric : input.metrics()) {
      values.add(runs.column(metric));
    }
    return new RunValues(rowOfRun, values.toArray(double[][]::new));
  }

  private static List<String> key(Frame frame, int row) {
    List<String> key = new ArrayList<>();
    for (String name : KEYS) {
      key.add(String.valueOf(frame.texts(name).value(row)));
    }
    return key;
  }
}
