package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultTable.RowReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The cells of rated tables as those of one, by dataset, task, environment, model and metric; equal
 * ones in the order of tables and rows. Names are compared by code point.
 */
final class TidyOrder {
  /**
   * A metric or compound of one table.
   *
   * @param values of a metric
   * @param number among the table's series
   */
  private record Series(RatedSeries rated, double @Nullable [] values, int number) {}

  private final List<RatingConfidence> tables;
  private final TidyLine line;
  private final List<GroupKey> groups = new ArrayList<>();
  private final String[] names;
  private final @Nullable Series[][] series;
  // All rows of all tables, one table after the other.
  private final int[] firstRow;
  private final int[] tableOf;
  private final int[] groupOf;
  private final String[] models;

  TidyOrder(List<RatingConfidence> tables, TidyLine line) {
    this.tables = tables;
    this.line = line;
    TreeSet<String> allNames = new TreeSet<>(KeyRanks.BY_CODE_POINT);
    TreeSet<GroupKey> allGroups = new TreeSet<>(GroupKey.BY_CODE_POINT);
    firstRow = new int[tables.size() + 1];
    for (int table = 0; table < tables.size(); table++) {
      Ratings ratings = tables.get(table).ratings();
      firstRow[table + 1] = firstRow[table] + ratings.input().rows();
      allGroups.addAll(ratings.groups());
      ratings.allSeries().forEach(one -> allNames.add(one.name()));
    }
    groups.addAll(allGroups);
    names = allNames.toArray(new String[0]);
    series = new Series[tables.size()][names.length];
    tableOf = new int[firstRow[tables.size()]];
    groupOf = new int[tableOf.length];
    models = new String[tableOf.length];
    Map<GroupKey, Integer> numbers = new HashMap<>();
    groups.forEach(group -> numbers.put(group, numbers.size()));
    for (int table = 0; table < tables.size(); table++) {
      addSeries(tables.get(table).ratings(), series[table]);
      addRows(table, numbers);
    }
  }

  private void addSeries(Ratings ratings, @Nullable Series[] byName) {
    List<RatedSeries> all = ratings.allSeries();
    for (int number = 0; number < all.size(); number++) {
      RatedSeries one = all.get(number);
      int metric = ratings.metrics().indexOf(one.name());
      double[] values = metric < 0 ? null : ratings.table().values(metric);
      byName[Arrays.asList(names).indexOf(one.name())] = new Series(one, values, number);
    }
  }

  private void addRows(int table, Map<GroupKey, Integer> numbers) {
    Ratings ratings = tables.get(table).ratings();
    int[] numberOfGroup =
        ratings.groups().stream().mapToInt(group -> numbers.getOrDefault(group, 0)).toArray();
    for (int row = 0; row < ratings.input().rows(); row++) {
      int place = firstRow[table] + row;
      tableOf[place] = table;
      groupOf[place] = numberOfGroup[ratings.table().groups().of(row)];
      models[place] = ratings.input().model(row);
    }
  }

  /** Sets the line to each cell in turn, and hands it to the reader. */
  void readBy(RowReader reader) throws IOException {
    KeyRanks ofModels = new KeyRanks(models);
    int[] rows = ofModels.sort(KeyRanks.inOrder(models.length));
    rows = KeyRanks.sort(rows, groupOf, groups.size());
    int end;
    for (int start = 0; start < rows.length; start = end) {
      end = start + 1;
      while (end < rows.length
          && groupOf[rows[start]] == groupOf[rows[end]]
          && ofModels.same(rows[start], rows[end])) {
        end++;
      }
      line.setKeys(groups.get(groupOf[rows[start]]), models[rows[start]]);
      for (int name = 0; name < names.length; name++) {
        for (int k = start; k < end; k++) {
          read(rows[k], name, reader);
        }
      }
    }
  }

  /** One cell, or none where the row's group lacks the series. */
  private void read(int place, int name, RowReader reader) throws IOException {
    RatingConfidence table = tables.get(tableOf[place]);
    Series one = series[tableOf[place]][name];
    int row = place - firstRow[tableOf[place]];
    if (one == null || !one.rated.isIn(table.ratings().table().groups().of(row))) {
      return;
    }
    double value = one.values == null ? Double.NaN : one.values[row];
    double share = table.share(one.number, row);
    line.set(names[name], value, one.rated.index(row), one.rated.rating(row), share);
    reader.read(line);
  }
}
