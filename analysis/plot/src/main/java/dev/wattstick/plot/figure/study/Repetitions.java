package dev.wattstick.plot.figure.study;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.intake.ResultSet;
import dev.wattstick.plot.figure.MetricTitle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Result sets of the same measurement, repeated as a whole; complete rows only. */
record Repetitions(List<String> names, List<Frame> runs) {
  private static final Pattern NUMBERED = Pattern.compile("(.*?)[_-]?\\d+");

  /** The study's raw column for the energy that its merged column estimates. */
  private static final Map<String, String> RAW_COLUMNS =
      Map.of("approx_USB_power_draw", "power_draw");

  /**
   * A metric that all repetitions have.
   *
   * @param column of the unmerged results
   * @param title with its unit
   * @param fraction whether its values are fractions, and its unit is percent
   */
  record Metric(String column, String title, boolean fraction) {}

  /** The repetitions with the most rows; null where there are none. */
  static @Nullable Repetitions largest(List<ResultSet> results) {
    Map<String, List<ResultSet>> byStem = new LinkedHashMap<>();
    for (ResultSet set : results) {
      var matcher = NUMBERED.matcher(set.name());
      if (matcher.matches() && set.runs().rowCount() > 0) {
        byStem.computeIfAbsent(matcher.group(1), stem -> new ArrayList<>()).add(set);
      }
    }
    List<ResultSet> largest = List.of();
    for (List<ResultSet> sets : byStem.values()) {
      boolean more = largest.isEmpty() || rowCount(sets) > rowCount(largest);
      if (sets.size() > 1 && more) {
        largest = sets;
      }
    }
    return largest.isEmpty()
        ? null
        : new Repetitions(
            largest.stream().map(ResultSet::name).toList(),
            largest.stream().map(set -> complete(set.runs())).toList());
  }

  private static int rowCount(List<ResultSet> sets) {
    return sets.get(0).runs().rowCount();
  }

  /** Rows without a missing cell, but for columns that no row has. */
  private static Frame complete(Frame runs) {
    List<Column> known = runs.columns().stream().filter(column -> !column.allMissing()).toList();
    return runs.where(row -> known.stream().noneMatch(column -> column.isMissing(row)));
  }

  /** The rows at the same position, as the study pairs them. */
  List<int[]> byPosition() {
    int count = runs.stream().mapToInt(Frame::rowCount).min().orElse(0);
    List<int[]> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      int[] same = new int[runs.size()];
      java.util.Arrays.fill(same, row);
      rows.add(same);
    }
    return rows;
  }

  /**
   * The rows of the same model and backend; of several in one repetition the first with the first.
   */
  List<int[]> byModel() {
    List<Map<String, Integer>> rowByKey = new ArrayList<>();
    for (Frame frame : runs) {
      Map<String, Integer> rows = new LinkedHashMap<>();
      for (int row = 0; row < frame.rowCount(); row++) {
        String key = key(frame, row);
        int number = 0;
        while (rows.putIfAbsent(key + "#" + number, row) != null) {
          number++;
        }
      }
      rowByKey.add(rows);
    }
    List<int[]> pairs = new ArrayList<>();
    for (String key : rowByKey.get(0).keySet()) {
      if (rowByKey.stream().allMatch(rows -> rows.containsKey(key))) {
        pairs.add(rowByKey.stream().mapToInt(rows -> rows.getOrDefault(key, 0)).toArray());
      }
    }
    return pairs;
  }

  /** How many of these rows are not of the same model and backend. */
  long mixed(List<int[]> rows) {
    return rows.stream()
        .filter(row -> inEach(row, Repetitions::key).distinct().count() > 1)
        .count();
  }

  /** The model of rows; empty where they are of different ones. */
  String model(int[] row) {
    List<String> models = inEach(row, Repetitions::model).distinct().toList();
    return models.size() == 1 ? models.get(0) : "";
  }

  private Stream<String> inEach(int[] row, BiFunction<Frame, Integer, String> text) {
    return IntStream.range(0, row.length).mapToObj(set -> text.apply(runs.get(set), row[set]));
  }

  private static String model(Frame frame, int row) {
    return String.valueOf(frame.column("model").cell(row));
  }

  private static String key(Frame frame, int row) {
    return model(frame, row) + " / " + frame.column("backend").cell(row);
  }

  /** The metrics that are columns of all repetitions, in the columns' order. */
  List<Metric> metrics(List<Property> known) {
    Map<String, Property> byColumn = new LinkedHashMap<>();
    for (Property property : known) {
      byColumn.putIfAbsent(RAW_COLUMNS.getOrDefault(property.key(), property.key()), property);
    }
    List<Metric> metrics = new ArrayList<>();
    for (String column : runs.get(0).names()) {
      Property property = byColumn.get(column);
      if (property != null && runs.stream().allMatch(frame -> frame.has(column))) {
        boolean fraction = MetricTitle.isFraction(property);
        metrics.add(new Metric(column, MetricTitle.brief(property), fraction));
      }
    }
    return metrics;
  }

  /** A metric of these rows: for each its value in each repetition. */
  List<double[]> values(Metric metric, List<int[]> rows) {
    List<NumberColumn> numbers =
        runs.stream().map(frame -> frame.column(metric.column()).asNumbers()).toList();
    return rows.stream()
        .map(
            row ->
                IntStream.range(0, row.length)
                    .mapToDouble(set -> numbers.get(set).value(row[set]))
                    .toArray())
        .toList();
  }
}
