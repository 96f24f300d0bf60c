package dev.wattstick.analysis.rating;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The indices and ratings of one metric or one compound over all rows. */
final class RatedSeries {
  static final byte NO_RATING = -1;

  private final String name;
  private final double[] index;
  private final byte[] rating;
  private final boolean[] inGroup;
  private final @Nullable LetterBoundaries[] boundaries;

  RatedSeries(String name, int rows, int groups) {
    this.name = name;
    index = new double[rows];
    Arrays.fill(index, Double.NaN);
    rating = new byte[rows];
    Arrays.fill(rating, NO_RATING);
    inGroup = new boolean[groups];
    boundaries = new LetterBoundaries[groups];
  }

  String name() {
    return name;
  }

  /** NaN where there is none. */
  double index(int row) {
    return index[row];
  }

  double[] indices() {
    return index;
  }

  void setIndex(int row, double value) {
    index[row] = value;
  }

  /** {@link #NO_RATING} where there is none. */
  byte rating(int row) {
    return rating[row];
  }

  /** Whether the group has this metric or compound at all. */
  boolean isIn(int group) {
    return inGroup[group];
  }

  void addGroup(int group) {
    inGroup[group] = true;
  }

  /** None where the group has no index of this series. */
  @Nullable LetterBoundaries boundaries(int group) {
    return boundaries[group];
  }

  /** Rates the group's rows that have an index. */
  void rate(int group, Groups groups, @Nullable LetterBoundaries limits, Rules rules) {
    boundaries[group] = limits;
    if (limits == null) {
      return;
    }
    for (int position = 0; position < groups.size(group); position++) {
      int row = groups.row(group, position);
      if (!Double.isNaN(index[row])) {
        rating[row] = (byte) rules.rating(index[row], limits);
      }
    }
  }

  /** Copies the group's indices that are not missing to {@code target} from {@code start} on. */
  int copyKnown(int group, Groups groups, double[] target, int start) {
    int end = start;
    for (int position = 0; position < groups.size(group); position++) {
      double value = index[groups.row(group, position)];
      if (!Double.isNaN(value)) {
        target[end++] = value;
      }
    }
    return end;
  }
}
