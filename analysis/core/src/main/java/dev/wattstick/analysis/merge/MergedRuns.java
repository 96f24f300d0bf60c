package dev.wattstick.analysis.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The runs behind one merged database, to compute the confidence of its letters.
 *
 * @param database the database's name
 * @param columns the averaged columns, in the database's order
 * @param rowOfRun for each run the row that it was averaged into
 * @param values {@code [column][run]} as they were averaged; NaN is missing
 */
public record MergedRuns(String database, List<String> columns, int[] rowOfRun, double[][] values) {

  static MergedRuns of(String database, List<String> columns, Iterable<Group> rows) {
    List<Integer> rowOfRun = new ArrayList<>();
    List<double[]> runs = new ArrayList<>();
    int row = 0;
    for (Group group : rows) {
      for (double[] run : group.runs()) {
        runs.add(run);
        rowOfRun.add(row);
      }
      row++;
    }
    double[][] values = new double[columns.size()][runs.size()];
    for (int run = 0; run < runs.size(); run++) {
      for (int column = 0; column < values.length; column++) {
        values[column][run] = runs.get(run)[column];
      }
    }
    return new MergedRuns(
        database, columns, rowOfRun.stream().mapToInt(Integer::intValue).toArray(), values);
  }

  /** The values of a column by run; NaN throughout where it was not averaged. */
  public double[] column(String name) {
    int number = columns.indexOf(name);
    if (number >= 0) {
      return values[number];
    }
    double[] missing = new double[rowOfRun.length];
    Arrays.fill(missing, Double.NaN);
    return missing;
  }
}
