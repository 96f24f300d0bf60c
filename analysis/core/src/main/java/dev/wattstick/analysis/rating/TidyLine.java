package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultTable.Row;
import org.jspecify.annotations.Nullable;

/** One line of the tidy table after another: a million rows have nine million of them. */
final class TidyLine implements Row {
  private static final int METRIC = 4;
  private static final int VALUE = 5;
  private static final int INDEX = 6;
  private static final int RATING = 7;
  private static final int LETTER = 8;

  private final String[] keys = new String[METRIC];
  private final boolean letters;
  private String metric = "";
  private double value;
  private double index;
  private byte rating;
  private double confidence;

  /**
   * @param letters whether the table has a column of them
   */
  TidyLine(boolean letters) {
    this.letters = letters;
  }

  void setKeys(GroupKey group, String model) {
    keys[0] = group.dataset();
    keys[1] = group.task();
    keys[2] = group.environment();
    keys[3] = model;
  }

  /** The cells after the keys, NaN and {@link RatedSeries#NO_RATING} where they are missing. */
  void set(String newMetric, double newValue, double newIndex, byte newRating, double share) {
    metric = newMetric;
    value = newValue;
    index = newIndex;
    rating = newRating;
    confidence = share;
  }

  @Override
  public double number(int column) {
    return column == VALUE ? value : column == INDEX ? index : confidence;
  }

  @Override
  public @Nullable Object cell(int column) {
    if (column < METRIC) {
      return keys[column];
    }
    if (column == METRIC) {
      return metric;
    }
    if (column == RATING) {
      return rating == RatedSeries.NO_RATING ? null : (Integer) (int) rating;
    }
    return column == LETTER && letters ? letter() : orNull(number(column));
  }

  private @Nullable Letter letter() {
    return rating == RatedSeries.NO_RATING ? null : Letter.of(rating);
  }

  private static @Nullable Double orNull(double number) {
    return Double.isNaN(number) ? null : (Double) number;
  }

  RatedCell toCell() {
    return new RatedCell(
        keys[0],
        keys[1],
        keys[2],
        keys[3],
        metric,
        orNull(value),
        orNull(index),
        (Integer) cell(RATING),
        letter(),
        orNull(confidence));
  }
}
