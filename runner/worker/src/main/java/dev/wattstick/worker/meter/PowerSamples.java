package dev.wattstick.worker.meter;

import dev.wattstick.record.Provenance;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Readings of a meter, oldest first.
 *
 * @param timesNs on the clock of the timed loop
 * @param watts as many
 * @param provenance of the readings
 * @param fault why the readings stopped early; null when they did not
 */
public record PowerSamples(
    long[] timesNs, double[] watts, Provenance provenance, @Nullable String fault) {

  /** Only the readings from {@code startNs} to {@code endNs}, both included. */
  public PowerSamples within(long startNs, long endNs) {
    int from = 0;
    while (from < timesNs.length && timesNs[from] - startNs < 0) {
      from++;
    }
    int to = from;
    while (to < timesNs.length && timesNs[to] - endNs <= 0) {
      to++;
    }
    return new PowerSamples(
        Arrays.copyOfRange(timesNs, from, to),
        Arrays.copyOfRange(watts, from, to),
        provenance,
        fault);
  }

  public int count() {
    return timesNs.length;
  }

  /** Arithmetic mean in watts; not to be asked of no readings. */
  public double meanWatts() {
    return Arrays.stream(watts).average().orElseThrow();
  }
}
