package dev.wattstick.analysis.merge;

/**
 * Mean, standard deviation and extremes of the values added so far; missing values are passed over.
 * The mean is pandas' {@code groupby().mean()} to the last bit: a Kahan-compensated sum divided by
 * the count, where plain summation differs by 1-2 ulp. The deviation is by Welford's recurrence.
 */
final class Accumulator {
  private long n;
  private double sum;
  private double compensation;
  private double runningMean;
  private double squares;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  void add(double value) {
    if (Double.isNaN(value)) {
      return;
    }
    n++;
    double y = value - compensation;
    double t = sum + y;
    compensation = t - sum - y;
    if (Double.isNaN(compensation)) {
      // An infinite value; pandas resets so that the mean is infinite and not missing.
      compensation = 0;
    }
    sum = t;
    double before = runningMean;
    runningMean += (value - before) / n;
    squares += (value - runningMean) * (value - before);
    min = Math.min(min, value);
    max = Math.max(max, value);
  }

  /** How many values were there. */
  long n() {
    return n;
  }

  /** NaN when nothing was there. */
  double mean() {
    return n == 0 ? Double.NaN : sum / n;
  }

  /** The sample standard deviation (n - 1); NaN below two values. */
  double sd() {
    return n < 2 ? Double.NaN : Math.sqrt(squares / (n - 1));
  }

  /** NaN when nothing was there. */
  double min() {
    return n == 0 ? Double.NaN : min;
  }

  /** NaN when nothing was there. */
  double max() {
    return n == 0 ? Double.NaN : max;
  }
}
