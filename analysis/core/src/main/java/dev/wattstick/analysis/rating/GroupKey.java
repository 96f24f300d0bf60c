package dev.wattstick.analysis.rating;

/** The rows that are compared with each other: one dataset, one task, one environment. */
public record GroupKey(String dataset, String task, String environment) {
  @Override
  public String toString() {
    return dataset + " / " + task + " / " + environment;
  }
}
