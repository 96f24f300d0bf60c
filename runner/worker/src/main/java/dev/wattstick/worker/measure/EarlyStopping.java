package dev.wattstick.worker.measure;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.jspecify.annotations.Nullable;

/**
 * MLPerf's early-stopping estimate of a percentile (MLPerf inference rules, "Early Stopping",
 * confidence 0.99, tolerance 0): the t-th highest of n latencies, with the largest t for which a
 * binomial of n trials and probability 1 - p gives at most t successes with probability at most
 * 0.01. With this confidence at least the share p of all latencies lies below it.
 */
final class EarlyStopping {
  private static final double RISK = 0.01;

  private EarlyStopping() {}

  /**
   * The estimate of percentile {@code p}; null when there are too few latencies for it.
   *
   * @param sorted latencies, ascending
   * @param p between 0 and 1
   */
  static @Nullable Long estimate(long[] sorted, double p) {
    long t = rankFromTop(sorted.length, p);
    return t == 0 ? null : sorted[sorted.length - (int) t];
  }

  /** The largest t; 0 when not even t = 1 will do. Logarithmic in n. */
  static long rankFromTop(long n, double p) {
    long fits = 0;
    // At the mean of the binomial its distribution function is near 0.5, far above the risk.
    long fails = (long) Math.ceil(n * (1 - p)) + 1;
    while (fails - fits > 1) {
      long t = (fits + fails) >>> 1;
      if (atMost(t, n, p) <= RISK) {
        fits = t;
      } else {
        fails = t;
      }
    }
    return fits;
  }

  /** Probability of at most {@code t} slow ones among n: I_p(n - t, t + 1). */
  private static double atMost(long t, long n, double p) {
    return t >= n ? 1 : RegularizedBeta.value(p, n - t, t + 1.0);
  }
}
