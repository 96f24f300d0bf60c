package dev.wattstick.analysis.statistics;

/**
 * A metric and which way is better, like least {@code running_time} or most {@code accuracy_k1}.
 */
public record Objective(String metric, boolean maximize) {
  public static Objective most(String metric) {
    return new Objective(metric, true);
  }

  public static Objective least(String metric) {
    return new Objective(metric, false);
  }
}
