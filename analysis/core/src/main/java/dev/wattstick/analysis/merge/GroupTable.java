package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.frame.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Columns of a merged table out of its groups, a row each. */
final class GroupTable {
  private final List<Group> groups;
  private final List<String> averaged;

  /**
   * @param groups in the order of the rows
   * @param averaged the columns that the groups' values stand for
   */
  GroupTable(List<Group> groups, List<String> averaged) {
    this.groups = groups;
    this.averaged = averaged;
  }

  /** The means, a column each. */
  List<Column> means() {
    List<Column> columns = new ArrayList<>();
    for (String name : averaged) {
      columns.add(statistic(name, name, Accumulator::mean));
    }
    return columns;
  }

  /** What we add to the study's columns: the runs, and the spread of each metric. */
  List<Column> additions(List<String> metrics) {
    List<Column> columns = new ArrayList<>();
    double[] counts = new double[groups.size()];
    String[] ids = new String[groups.size()];
    for (int row = 0; row < ids.length; row++) {
      counts[row] = groups.get(row).runIds().size();
      ids[row] = String.join(Database.RUN_ID_SEPARATOR, groups.get(row).runIds());
    }
    columns.add(NumberColumn.of("n_runs", counts));
    columns.add(TextColumn.of(Database.RUN_IDS, ids));
    for (String metric : metrics) {
      columns.add(statistic(metric, metric + "_sd", Accumulator::sd));
      columns.add(statistic(metric, metric + "_min", Accumulator::min));
      columns.add(statistic(metric, metric + "_max", Accumulator::max));
      columns.add(statistic(metric, metric + "_n", Accumulator::n));
    }
    return columns;
  }

  private Column statistic(String of, String name, ToDoubleFunction<Accumulator> statistic) {
    int column = averaged.indexOf(of);
    double[] values = new double[groups.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = statistic.applyAsDouble(groups.get(row).value(column));
    }
    return NumberColumn.of(name, values);
  }
}
