package dev.wattstick.analysis.results;

import java.util.Locale;

/** What can be asked of a rated database beside its ratings. */
public enum StatisticsKind {
  /** The boundaries of every metric and compound, as indices and in the metric's unit. */
  BOUNDARIES,
  /**
   * Each metric on an accelerator relative to the baseline processor of the same model and host.
   */
  EFFECTS,
  /** Which processor is better over models and hosts: Friedman, Nemenyi, Wilcoxon with Holm. */
  TESTS,
  /** Fronts of quality and resources, per environment. */
  PARETO,
  /** How the runs behind each value spread. */
  VARIABILITY,
  /** Which models lack a row or a value in which environment. */
  INCOMPLETENESS;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
