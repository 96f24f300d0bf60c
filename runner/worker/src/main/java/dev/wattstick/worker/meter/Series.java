package dev.wattstick.worker.meter;

import java.util.Arrays;

/**
 * Readings with their times, oldest first.
 *
 * @param timesNs on the instrument's own clock
 * @param values as many
 * @param offsetNs what is added to its clock to get that of the timed loop; 0 where the instrument
 *     has none of its own
 */
public record Series(long[] timesNs, double[] values, long offsetNs) {

  /** Only the readings from {@code startNs} to {@code endNs} of the timed loop, both included. */
  public Series within(long startNs, long endNs) {
    int from = 0;
    while (from < count() && timeNs(from) - startNs < 0) {
      from++;
    }
    int to = from;
    while (to < count() && timeNs(to) - endNs <= 0) {
      to++;
    }
    return new Series(
        Arrays.copyOfRange(timesNs, from, to), Arrays.copyOfRange(values, from, to), offsetNs);
  }

  public int count() {
    return timesNs.length;
  }

  /** When a reading was taken, on the clock of the timed loop. */
  public long timeNs(int index) {
    return timesNs[index] + offsetNs;
  }

  /** Arithmetic mean; not to be asked of no readings. */
  public double mean() {
    return Arrays.stream(values).average().orElseThrow();
  }

  /** Whether there are readings at or before, and at or after, all of a time. */
  public boolean covers(long startNs, long endNs) {
    return count() > 0 && timeNs(0) - startNs <= 0 && timeNs(count() - 1) - endNs >= 0;
  }

  /** The value at a time that it covers: on a straight line between the readings around it. */
  public double at(long ns) {
    int after = 0;
    while (timeNs(after) - ns < 0) {
      after++;
    }
    if (timeNs(after) == ns) {
      return values[after];
    }
    double share = (double) (ns - timeNs(after - 1)) / (timeNs(after) - timeNs(after - 1));
    return values[after - 1] + share * (values[after] - values[after - 1]);
  }
}
