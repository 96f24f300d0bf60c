package dev.wattstick.analysis.rating;

import java.util.ArrayList;
import java.util.List;

/** A place in one rated table's tidy order: a row, or several rows with equal keys. */
final class TidyCursor {
  private final RatedTable table;
  private final Groups groups;
  private final KeyRanks models;
  private final List<RatedSeries> series = new ArrayList<>();
  private final List<double[]> values = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();
  private final RatingConfidence letters;
  private final int[] rows;
  private int start;
  private int end;

  TidyCursor(RatingConfidence letters) {
    this.letters = letters;
    Ratings ratings = letters.ratings();
    table = ratings.table();
    groups = table.groups();
    models = new KeyRanks(ratings.input().modelColumn());
    rows = groups.byGroupAndModel(models);
    List<String> names = new ArrayList<>(ratings.metrics());
    names.addAll(ratings.compounds());
    for (String name : KeyRanks.sorted(names.toArray(new String[0]))) {
      series.add(ratings.series(name));
      numbers.add(letters.number(ratings.series(name)));
      int metric = ratings.metrics().indexOf(name);
      values.add(metric < 0 ? new double[0] : table.values(metric));
    }
    advance();
  }

  boolean isAtEnd() {
    return start == rows.length;
  }

  void advance() {
    start = end;
    while (end < rows.length && sameKeys(rows[start], rows[end])) {
      end++;
    }
  }

  private boolean sameKeys(int rowA, int rowB) {
    return models.same(rowA, rowB) && groups.sameGroup(rowA, rowB);
  }

  GroupKey group() {
    return groups.key(groups.of(rows[start]));
  }

  String model() {
    return table.input().model(rows[start]);
  }

  /** Order of two places by their keys. */
  int compareKeys(TidyCursor other) {
    GroupKey a = group();
    GroupKey b = other.group();
    int order = KeyRanks.byCodePoint(a.dataset(), b.dataset());
    order = order != 0 ? order : KeyRanks.byCodePoint(a.task(), b.task());
    order = order != 0 ? order : KeyRanks.byCodePoint(a.environment(), b.environment());
    return order != 0 ? order : KeyRanks.byCodePoint(model(), other.model());
  }

  int seriesCount() {
    return series.size();
  }

  /** Metrics and compounds are numbered by name. */
  String name(int number) {
    return series.get(number).name();
  }

  /** Visits one series' cells at this place: one a row, none where the group lacks the series. */
  void visit(int number, TidyOrder.Visitor visitor) {
    RatedSeries one = series.get(number);
    if (!one.isIn(groups.of(rows[start]))) {
      return;
    }
    double[] ofMetric = values.get(number);
    for (int k = start; k < end; k++) {
      int row = rows[k];
      double value = ofMetric.length == 0 ? Double.NaN : ofMetric[row];
      double share = letters.share(numbers.get(number), row);
      visitor.cell(one.name(), value, one.index(row), one.rating(row), share);
    }
  }
}
