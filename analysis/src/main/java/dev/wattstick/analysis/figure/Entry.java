package dev.wattstick.analysis.figure;

import dev.wattstick.analysis.database.Property;
import org.jspecify.annotations.Nullable;

/**
 * One row of a database: a model in an environment.
 *
 * @param host where it ran, like {@code Desktop}
 * @param processor what it ran on, like {@code TPU}
 * @param environment both
 */
record Entry(
    RatedDatabase database,
    int row,
    String dataset,
    String model,
    String host,
    String processor,
    String environment) {

  /** The value in the database's unit; NaN where it is missing. */
  double value(@Nullable Property metric) {
    return metric == null ? Double.NaN : database.value(metric.key(), row);
  }

  /** The index of a metric; NaN where there is none. */
  double index(@Nullable Property metric) {
    return metric == null || Double.isNaN(value(metric))
        ? Double.NaN
        : database.index(metric.key(), row);
  }

  /** The index {@code compound}, {@code quality} or {@code resource}; NaN where there is none. */
  double compound(String name) {
    return database.index(name, row);
  }

  /** Whether it ran without an accelerator. */
  boolean onCpu() {
    return processor.equals("CPU") || processor.startsWith("CPU ");
  }
}
