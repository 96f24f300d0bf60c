package dev.wattstick.analysis.rating;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The boundaries of the letters of one metric: the four indices that separate the ratings A to E,
 * descending: {@code b0} between A and B … {@code b3} between D and E. What an index equal to one
 * of them gets is the scale's decision.
 */
public record LetterBoundaries(double b0, double b1, double b2, double b3) {
  static final int COUNT = 4;

  /** Boundary {@code k}, 0 to 3. */
  public double get(int k) {
    return switch (k) {
      case 0 -> b0;
      case 1 -> b1;
      case 2 -> b2;
      case 3 -> b3;
      default -> throw new IndexOutOfBoundsException(k);
    };
  }

  public double[] toArray() {
    return new double[] {b0, b1, b2, b3};
  }

  /**
   * The quantiles .8 .6 .4 .2 of the first {@code count} of {@code indices}, which get sorted; none
   * where {@code count} is 0.
   */
  static @Nullable LetterBoundaries quantilesOf(double[] indices, int count) {
    if (count == 0) {
      return null;
    }
    Arrays.sort(indices, 0, count);
    return new LetterBoundaries(
        quantile(indices, count, 0.8),
        quantile(indices, count, 0.6),
        quantile(indices, count, 0.4),
        quantile(indices, count, 0.2));
  }

  /**
   * Linear interpolation at position (n - 1) * q, from the nearer neighbour: the two forms differ
   * in the last bit, and an index may lie exactly on a boundary.
   */
  static double quantile(double[] sorted, int count, double q) {
    double position = (count - 1) * q;
    int below = (int) Math.floor(position);
    double fraction = position - below;
    double x = sorted[below];
    double y = sorted[Math.min(below + 1, count - 1)];
    return fraction < 0.5 ? x + (y - x) * fraction : y - (y - x) * (1 - fraction);
  }
}
