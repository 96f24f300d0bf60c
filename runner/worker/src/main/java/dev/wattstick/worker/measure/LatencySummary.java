package dev.wattstick.worker.measure;

import dev.wattstick.record.LatencyStatistics;
import dev.wattstick.record.Provenance;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Statistics of latencies. */
final class LatencySummary {
  private LatencySummary() {}

  /**
   * @param latenciesNs at least one, in any order; not changed
   */
  static LatencyStatistics of(long[] latenciesNs, Provenance provenance) {
    long[] sorted = latenciesNs.clone();
    Arrays.sort(sorted);
    // Exact: a sum of nanoseconds fits a long for 292 years.
    double mean = (double) Arrays.stream(sorted).sum() / sorted.length;
    return new LatencyStatistics(
        sorted.length,
        sorted[0],
        sorted[sorted.length - 1],
        mean,
        standardDeviation(sorted, mean),
        EarlyStopping.estimate(sorted, 0.50),
        EarlyStopping.estimate(sorted, 0.90),
        EarlyStopping.estimate(sorted, 0.95),
        EarlyStopping.estimate(sorted, 0.97),
        EarlyStopping.estimate(sorted, 0.99),
        EarlyStopping.estimate(sorted, 0.999),
        provenance);
  }

  private static @Nullable Double standardDeviation(long[] values, double mean) {
    if (values.length == 1) {
      return null;
    }
    double squares = 0;
    for (long value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }
}
