package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs behind a rated table: what each row's values are the means of.
 *
 * <p>The arrays are taken as they are, not copied.
 */
public final class RunValues {
  private final int[] rowOfRun;
  private final double[][] values;

  /**
   * @param rowOfRun for each run the row of the {@link RatingInput} it was merged into
   * @param values {@code [metric][run]}, metrics as in {@link RatingInput#metrics}; NaN is missing
   * @throws ResultException with all faults at once, where lengths differ
   */
  public RunValues(int[] rowOfRun, double[][] values) {
    this.rowOfRun = rowOfRun;
    this.values = values;
    List<String> faults = new ArrayList<>();
    for (int metric = 0; metric < values.length; metric++) {
      if (values[metric].length != rowOfRun.length) {
        faults.add(
            "Metric "
                + metric
                + " has "
                + values[metric].length
                + " values for "
                + rowOfRun.length
                + " runs.");
      }
    }
    ResultException.throwIfAny("These runs cannot be resampled.", faults);
  }

  /** For each row its runs, in the order given. */
  int[][] runsByRow(int rows) {
    int[] count = new int[rows];
    for (int row : rowOfRun) {
      count[row]++;
    }
    int[][] runs = new int[rows][];
    for (int row = 0; row < rows; row++) {
      runs[row] = new int[count[row]];
    }
    for (int run = rowOfRun.length - 1; run >= 0; run--) {
      int row = rowOfRun[run];
      runs[row][--count[row]] = run;
    }
    return runs;
  }

  /** What does not fit the input, if anything. */
  List<String> faults(RatingInput input) {
    List<String> faults = new ArrayList<>();
    if (values.length != input.metrics().size()) {
      faults.add(
          "The runs have " + values.length + " metrics, the table " + input.metrics().size() + ".");
    }
    for (int run = 0; run < rowOfRun.length; run++) {
      if (rowOfRun[run] < 0 || rowOfRun[run] >= input.rows()) {
        faults.add("Run " + run + " belongs to row " + rowOfRun[run] + ", which does not exist.");
      }
    }
    return faults;
  }

  double[] of(int metric) {
    return values[metric];
  }
}
