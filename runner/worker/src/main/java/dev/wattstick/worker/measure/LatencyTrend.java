package dev.wattstick.worker.measure;

import dev.wattstick.record.RunRecord;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether latency grows with the number of the query. The queries are cut into windows of equal
 * size, and the windows' medians ranked: Spearman's correlation of rank and window number, with
 * mean ranks for ties, shows the direction whatever the shape of the growth and its outliers.
 */
final class LatencyTrend {
  private static final int MOST_WINDOWS = 20;
  private static final int FEWEST_WINDOWS = 8;
  private static final int QUERIES_A_WINDOW = 8;

  /** One-sided p below 0.01 with the fewest windows. */
  private static final double LEAST_CORRELATION = 0.8;

  /** As much as {@link Steadiness} lets windows differ. */
  private static final double MOST_GROWTH = 1.10;

  private LatencyTrend() {}

  /**
   * @param latenciesNs in the order of the queries
   * @return null when there are fewer than 64
   */
  static RunRecord.@Nullable Trend of(long[] latenciesNs) {
    int windows = Math.min(MOST_WINDOWS, latenciesNs.length / QUERIES_A_WINDOW);
    if (windows < FEWEST_WINDOWS) {
      return null;
    }
    double[] medians = new double[windows];
    for (int i = 0; i < windows; i++) {
      medians[i] =
          median(
              Arrays.copyOfRange(
                  latenciesNs, start(i, windows, latenciesNs), start(i + 1, windows, latenciesNs)));
    }
    double correlation = correlationWithPlace(ranks(medians));
    int quarter = windows / 4;
    double growth = mean(medians, windows - quarter, windows) / mean(medians, 0, quarter);
    return new RunRecord.Trend(
        correlation, growth, correlation >= LEAST_CORRELATION && growth > MOST_GROWTH);
  }

  private static int start(int window, int windows, long[] latencies) {
    return (int) ((long) window * latencies.length / windows);
  }

  private static double median(long[] values) {
    Arrays.sort(values);
    int middle = values.length / 2;
    return values.length % 2 == 1
        ? values[middle]
        : (values[middle - 1] + (double) values[middle]) / 2;
  }

  private static double mean(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).average().orElseThrow();
  }

  /** From 1; equal values share the mean of their ranks. */
  private static double[] ranks(double[] values) {
    return Arrays.stream(values)
        .map(
            value -> {
              long below = Arrays.stream(values).filter(other -> other < value).count();
              long equal = Arrays.stream(values).filter(other -> other == value).count();
              return below + (equal + 1) / 2.0;
            })
        .toArray();
  }

  /** Pearson's correlation of the ranks with 1, 2, …; 0 when all are equal. */
  private static double correlationWithPlace(double[] ranks) {
    double mean = (ranks.length + 1) / 2.0;
    double both =
        IntStream.range(0, ranks.length).mapToDouble(i -> (ranks[i] - mean) * (i + 1 - mean)).sum();
    double ofRanks = Arrays.stream(ranks).map(rank -> (rank - mean) * (rank - mean)).sum();
    double ofPlaces =
        IntStream.range(0, ranks.length).mapToDouble(i -> (i + 1 - mean) * (i + 1 - mean)).sum();
    return ofRanks == 0 ? 0 : both / Math.sqrt(ofRanks * ofPlaces);
  }
}
