package dev.wattstick.analysis.measured;

import dev.wattstick.record.run.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Percentiles of a run's latencies in windows of equal length: does it get slower under load?
 *
 * @param seconds length of a window
 * @param windows at least two, in order, complete ones only
 */
public record LatencyWindows(double seconds, List<Window> windows) {
  static final int FEWEST_QUERIES = 50;
  private static final int MOST_WINDOWS = 30;
  private static final double NS = 1e9;

  /** Lengths that people read at a glance, in seconds. */
  private static final double[] LENGTHS = {
    0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600
  };

  /**
   * One window.
   *
   * @param endSeconds from the first query
   * @param p50Ns the smallest latency that half of its queries do not exceed
   * @param p90Ns the same of nine tenths
   */
  public record Window(double endSeconds, int queries, long p50Ns, long p90Ns) {}

  public LatencyWindows {
    windows = List.copyOf(windows);
  }

  /**
   * The windows of a run, of the shortest readable length of which there are at most 30, each with
   * at least 50 queries.
   *
   * @return none where the run is too short for two such windows
   */
  public static Optional<LatencyWindows> of(Samples samples) {
    long[] start = samples.startNs();
    double duration = (start[start.length - 1] - start[0]) / NS;
    for (double length : LENGTHS) {
      if (duration / length <= MOST_WINDOWS) {
        Optional<LatencyWindows> full = ofLength(samples, length);
        if (full.isPresent()) {
          return full;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The windows of a length.
   *
   * @return none where there are fewer than two, or one of them has fewer than 50 queries
   */
  public static Optional<LatencyWindows> ofLength(Samples samples, double seconds) {
    List<Window> windows = windows(samples, seconds);
    boolean full = windows.stream().allMatch(window -> window.queries() >= FEWEST_QUERIES);
    return full && windows.size() > 1
        ? Optional.of(new LatencyWindows(seconds, windows))
        : Optional.empty();
  }

  /** The windows that the run fills: the last one may have ended early and is left out. */
  private static List<Window> windows(Samples samples, double seconds) {
    long[] start = samples.startNs();
    long length = Math.round(seconds * NS);
    long last = start[start.length - 1] + samples.latencyNs()[start.length - 1] - start[0];
    List<Window> windows = new ArrayList<>();
    int from = 0;
    for (long end = length; end <= last; end += length) {
      int to = from;
      while (to < start.length && start[to] - start[0] < end) {
        to++;
      }
      windows.add(window(samples, from, to, end / NS));
      from = to;
    }
    return windows;
  }

  private static Window window(Samples samples, int from, int to, double end) {
    if (from == to) {
      return new Window(end, 0, 0, 0);
    }
    long[] sorted = Arrays.copyOfRange(samples.latencyNs(), from, to);
    Arrays.sort(sorted);
    return new Window(end, to - from, at(sorted, 0.5), at(sorted, 0.9));
  }

  private static long at(long[] sorted, double share) {
    return sorted[Math.max(1, (int) Math.ceil(share * sorted.length)) - 1];
  }
}
