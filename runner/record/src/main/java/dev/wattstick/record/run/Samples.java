package dev.wattstick.record.run;

import dev.wattstick.record.RecordFormatException;

/**
 * Every query of a run's steady state. The arrays are taken as they are, not copied.
 *
 * @param startNs when each query started, from a moment of the run's choice, ascending
 * @param latencyNs how long each query's inference took
 */
public record Samples(long[] startNs, long[] latencyNs) {

  public Samples {
    if (startNs.length != latencyNs.length || latencyNs.length == 0) {
      throw new RecordFormatException(
          startNs.length
              + " starts and "
              + latencyNs.length
              + " latencies: there must be one of each for at least one query.",
          null);
    }
  }

  public int count() {
    return latencyNs.length;
  }
}
