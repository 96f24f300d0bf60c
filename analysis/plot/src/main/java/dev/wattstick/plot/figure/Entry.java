package dev.wattstick.plot.figure;

import dev.wattstick.analysis.database.Property;
import org.jspecify.annotations.Nullable;

/**
 * One row of a database: a model in an environment.
 *
 * @param host where it ran, like {@code Desktop}
 * @param processor what it ran on, like {@code TPU}, with the engine where the environment names it
 * @param environment both
 */
public record Entry(
    RatedDatabase database,
    int row,
    String dataset,
    String model,
    String host,
    String processor,
    String environment) {

  /** The value in the database's unit; NaN where it is missing. */
  public double value(@Nullable Property metric) {
    return metric == null ? Double.NaN : database.value(metric.key(), row);
  }

  /** The index of a metric; NaN where there is none. */
  public double index(@Nullable Property metric) {
    return metric == null || Double.isNaN(value(metric))
        ? Double.NaN
        : database.index(metric.key(), row);
  }

  /**
   * The index {@code compound}, {@code quality} or {@code resource}; NaN where there is none, and
   * where no metric of it has a value: the scale would say 0, which nobody measured.
   */
  public double compound(String name) {
    return database.database().metadata().properties().stream()
            .filter(metric -> name.equals("compound") || isIn(name, metric))
            .anyMatch(metric -> !Double.isNaN(value(metric)))
        ? database.index(name, row)
        : Double.NaN;
  }

  private static boolean isIn(String compound, Property metric) {
    return compound.equals("quality") == Roles.isQuality(metric);
  }

  /** Whether it ran without an accelerator. */
  public boolean onCpu() {
    return processor.equals("CPU") || processor.startsWith("CPU ");
  }
}
