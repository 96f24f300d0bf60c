package dev.wattstick.analysis.figure;

/**
 * The samples of one run.
 *
 * @param name of its series, unique: the model and environment, or what tells runs apart
 * @param startNs when each query started, from the run's start, ascending
 * @param latencyNs how long each query took
 * @param simulated whether the numbers are made up
 */
public record RunSamples(String name, long[] startNs, long[] latencyNs, boolean simulated) {

  public RunSamples {
    if (startNs.length != latencyNs.length || latencyNs.length == 0) {
      throw new FigureException(
          "The run '"
              + name
              + "' has "
              + startNs.length
              + " starts and "
              + latencyNs.length
              + " latencies; give one of each for at least one query.");
    }
    startNs = startNs.clone();
    latencyNs = latencyNs.clone();
  }
}
