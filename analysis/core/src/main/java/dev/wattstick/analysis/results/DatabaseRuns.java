package dev.wattstick.analysis.results;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.Origin;
import dev.wattstick.analysis.merge.RunSummary;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.RunValues;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The runs behind a database of our runs, for the confidence of its letters. */
public final class DatabaseRuns {
  private DatabaseRuns() {}

  /**
   * The values of the runs that each row is the mean of. A row of which a run cannot be found has
   * none; a value that the row's mean leaves out, because it is from a less trusted source, is
   * missing.
   *
   * @param input the database as a table to rate
   * @param find a run by its id; null where it is gone
   */
  public static RunValues of(
      Database database, RatingInput input, Function<String, @Nullable RunSummary> find) {
    List<Integer> rows = new ArrayList<>();
    List<RunSummary> runs = new ArrayList<>();
    for (int row = 0; row < input.rows(); row++) {
      List<RunSummary> ofRow = found(database.runIds(row), find);
      runs.addAll(ofRow);
      for (int i = 0; i < ofRow.size(); i++) {
        rows.add(row);
      }
    }
    List<String> metrics = input.metrics();
    double[][] values = new double[metrics.size()][runs.size()];
    for (int metric = 0; metric < values.length; metric++) {
      for (int run = 0; run < runs.size(); run++) {
        values[metric][run] = value(database, rows.get(run), metrics.get(metric), runs.get(run));
      }
    }
    return new RunValues(rows.stream().mapToInt(Integer::intValue).toArray(), values);
  }

  private static List<RunSummary> found(
      List<String> ids, Function<String, @Nullable RunSummary> find) {
    List<RunSummary> found = new ArrayList<>();
    for (String id : ids) {
      RunSummary run = find.apply(id);
      if (run == null) {
        return List.of();
      }
      found.add(run);
    }
    return found;
  }

  private static double value(Database database, int row, String column, RunSummary run) {
    Origin origin = database.origins().of(row, column);
    return origin == null ? Double.NaN : run.value(column, origin.kind()).orElse(Double.NaN);
  }
}
