package dev.wattstick.worker.measure;

import java.util.Arrays;

/** Times of queries; all room is taken when it is made. Written by {@link TimedLoop} only. */
final class Timings {
  /** On the clock's own base. */
  final long[] startsNs;

  final long[] inferencesNs;
  final long[] endToEndsNs;
  int count;

  Timings(int room) {
    this.startsNs = new long[room];
    this.inferencesNs = new long[room];
    this.endToEndsNs = new long[room];
  }

  /** Invoke only. */
  long[] inferences() {
    return Arrays.copyOf(inferencesNs, count);
  }

  /** Input copied in, invoke, output copied out. */
  long[] endToEnds() {
    return Arrays.copyOf(endToEndsNs, count);
  }

  /** Start of the first query, on the clock's own base. */
  long originNs() {
    return startsNs[0];
  }

  /** End of the last query, on the clock's own base. */
  long endNs() {
    return startsNs[count - 1] + endToEndsNs[count - 1];
  }

  /** From the start of the first to the end of the last query. */
  long durationNs() {
    return endNs() - originNs();
  }

  long fastestEndToEndNs() {
    return Arrays.stream(endToEndsNs, 0, count).min().orElseThrow();
  }
}
