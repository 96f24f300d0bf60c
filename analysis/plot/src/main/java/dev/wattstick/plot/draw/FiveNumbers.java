package dev.wattstick.plot.draw;

import dev.wattstick.analysis.frame.BadDataException;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * What a box plot shows: quartiles by linear interpolation between order statistics, whiskers to
 * the last value within 1.5 interquartile ranges, and what lies beyond.
 */
public record FiveNumbers(
    double lowWhisker,
    double firstQuartile,
    double median,
    double thirdQuartile,
    double highWhisker,
    double[] outliers) {

  /**
   * Of these values.
   *
   * @throws BadDataException when there are none
   */
  public static FiveNumbers of(double[] values) {
    double[] sorted = DoubleStream.of(values).filter(Double::isFinite).sorted().toArray();
    if (sorted.length == 0) {
      throw new BadDataException("A box plot needs at least one value.");
    }
    double first = quantile(sorted, 0.25);
    double third = quantile(sorted, 0.75);
    double fence = 1.5 * (third - first);
    double[] inside =
        DoubleStream.of(sorted).filter(v -> v >= first - fence && v <= third + fence).toArray();
    double[] outside =
        DoubleStream.of(sorted).filter(v -> v < first - fence || v > third + fence).toArray();
    return new FiveNumbers(
        inside[0], first, quantile(sorted, 0.5), third, inside[inside.length - 1], outside);
  }

  /** Position (n - 1) q, interpolated: the definition that spreadsheets and NumPy default to. */
  static double quantile(double[] sorted, double q) {
    double position = (sorted.length - 1) * q;
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (sorted[above] - sorted[below]) * (position - below);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FiveNumbers that
        && lowWhisker == that.lowWhisker
        && firstQuartile == that.firstQuartile
        && median == that.median
        && thirdQuartile == that.thirdQuartile
        && highWhisker == that.highWhisker
        && Arrays.equals(outliers, that.outliers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(
        new double[] {lowWhisker, firstQuartile, median, thirdQuartile, highWhisker});
  }
}
