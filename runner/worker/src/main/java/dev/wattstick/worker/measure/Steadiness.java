package dev.wattstick.worker.measure;

import dev.wattstick.record.RunRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Whether latency drifts at the end of a run. */
final class Steadiness {
  private static final int WINDOWS = 3;
  private static final long WINDOW_NS = 5_000_000_000L;
  private static final int WINDOW_QUERIES = 50;
  private static final double LARGEST_RATIO = 1.10;

  private Steadiness() {}

  /**
   * Compares the mean inference latencies of the last three windows. A window is the shortest
   * stretch that lasts at least 5 s and holds at least 50 queries; the last one ends with the last
   * query.
   */
  static RunRecord.Stability of(Timings timings) {
    RunRecord.Trend trend = LatencyTrend.of(timings.inferences());
    List<Double> means = new ArrayList<>();
    int end = timings.count;
    while (means.size() < WINDOWS && end > 0) {
      int start = startOfWindow(timings, end);
      if (start < 0) {
        break;
      }
      means.add(mean(timings.inferencesNs, start, end));
      end = start;
    }
    Collections.reverse(means);
    if (means.size() < WINDOWS) {
      return new RunRecord.Stability(means, null, false, trend);
    }
    double ratio = Collections.max(means) / Collections.min(means);
    return new RunRecord.Stability(means, ratio, ratio <= LARGEST_RATIO, trend);
  }

  /** Index of the window's first query; -1 when what is left is too short for a window. */
  private static int startOfWindow(Timings timings, int end) {
    long endNs = timings.startsNs[end - 1] + timings.endToEndsNs[end - 1];
    int start = end - WINDOW_QUERIES;
    while (start >= 0 && endNs - timings.startsNs[start] < WINDOW_NS) {
      start--;
    }
    return start;
  }

  private static double mean(long[] values, int start, int end) {
    long sum = 0;
    for (int i = start; i < end; i++) {
      sum += values[i];
    }
    return (double) sum / (end - start);
  }
}
