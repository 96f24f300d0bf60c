package dev.wattstick.worker.measure;

/** How many queries to make room for before the timed loop, which must not allocate. */
final class SampleRoom {
  /** The steady state may be this much faster than the fastest query of the warm-up. */
  private static final double HEADROOM = 1.5;

  private static final int BYTES_A_QUERY = 3 * Long.BYTES;

  /** Half of the heap: the statistics sort a copy. */
  private static final double SHARE_OF_HEAP = 0.5;

  private SampleRoom() {}

  /**
   * Room for all queries of the minimum duration, were each {@value #HEADROOM} times as fast as the
   * fastest of the warm-up, but at least for the minimum of queries and at most for what half of
   * the heap holds. Where the room ends the run ends: its record then shows a steady state that is
   * shorter than the plan's.
   *
   * @param fastestNs of the warm-up
   * @param heapBytes that the heap may grow to
   */
  static int queries(StopRule rule, long fastestNs, long heapBytes) {
    long timedNs = Math.min(rule.minDurationNs(), rule.maxDurationNs());
    double byTime = HEADROOM * timedNs / Math.max(1, fastestNs);
    double byHeap = SHARE_OF_HEAP * heapBytes / BYTES_A_QUERY;
    return (int) Math.max(1, Math.min(byHeap, Math.max(rule.minQueries(), byTime) + 1));
  }
}
