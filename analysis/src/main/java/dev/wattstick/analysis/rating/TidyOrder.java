package dev.wattstick.analysis.rating;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Walks a rated table in the order of the tidy table, without an object per cell. */
final class TidyOrder {

  /** Receives the cells in order. */
  interface Visitor {
    /** Called before the cells of a row; rows with equal keys share one call. */
    void row(int row);

    /**
     * One cell.
     *
     * @param value NaN where missing or a compound
     * @param index NaN where missing
     * @param rating {@link RatedSeries#NO_RATING} where missing
     */
    void cell(String metric, double value, double index, byte rating);
  }

  private final RatedTable table;
  private final Groups groups;
  private final KeyRanks models;
  private final List<RatedSeries> series = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();

  private TidyOrder(Ratings ratings) {
    table = ratings.table();
    groups = table.groups();
    models = new KeyRanks(ratings.input().modelColumn());
    List<String> names = new ArrayList<>(ratings.metrics());
    names.addAll(ratings.compounds());
    for (String name : KeyRanks.sorted(names.toArray(new String[0]))) {
      series.add(ratings.series(name));
      int metric = ratings.metrics().indexOf(name);
      values.add(metric < 0 ? new double[0] : table.values(metric));
    }
  }

  static void walk(Ratings ratings, Visitor visitor) {
    new TidyOrder(ratings).walk(visitor);
  }

  private void walk(Visitor visitor) {
    int[] rows = groups.byGroupAndModel(models);
    for (int start = 0; start < rows.length; ) {
      int end = start + 1;
      while (end < rows.length && sameKeys(rows[start], rows[end])) {
        end++;
      }
      walk(rows, start, end, visitor);
      start = end;
    }
  }

  private boolean sameKeys(int rowA, int rowB) {
    return models.same(rowA, rowB) && groups.sameGroup(rowA, rowB);
  }

  /** Rows with equal keys: mostly one, else they alternate within each metric. */
  private void walk(int[] rows, int start, int end, Visitor visitor) {
    int group = groups.of(rows[start]);
    visitor.row(rows[start]);
    for (int i = 0; i < series.size(); i++) {
      RatedSeries one = series.get(i);
      if (one.isIn(group)) {
        double[] ofMetric = values.get(i);
        for (int k = start; k < end; k++) {
          int row = rows[k];
          double value = ofMetric.length == 0 ? Double.NaN : ofMetric[row];
          visitor.cell(one.name(), value, one.index(row), one.rating(row));
        }
      }
    }
  }

  static List<RatedCell> cells(Ratings ratings) {
    Collector collector = new Collector(ratings.input());
    walk(ratings, collector);
    return collector.cells;
  }

  private static final class Collector implements Visitor {
    private final RatingInput input;
    private final List<RatedCell> cells = new ArrayList<>();
    private int row;

    Collector(RatingInput input) {
      this.input = input;
    }

    @Override
    public void row(int newRow) {
      row = newRow;
    }

    @Override
    public void cell(String metric, double value, double index, byte rating) {
      GroupKey group = input.group(row);
      cells.add(
          new RatedCell(
              group.dataset(),
              group.task(),
              group.environment(),
              input.model(row),
              metric,
              Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value),
              Double.isNaN(index) ? OptionalDouble.empty() : OptionalDouble.of(index),
              rating == RatedSeries.NO_RATING ? OptionalInt.empty() : OptionalInt.of(rating)));
    }
  }
}
