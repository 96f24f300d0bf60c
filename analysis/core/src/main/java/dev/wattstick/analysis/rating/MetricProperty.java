package dev.wattstick.analysis.rating;

import java.util.OptionalDouble;

/**
 * What the metadata says about one metric.
 *
 * @param metric the column's name in the database, like {@code running_time}
 * @param name the full name, like {@code Running Time per Inference}
 * @param shortname the name on axes and labels, like {@code I Time}
 * @param unit the unit's name, like {@code seconds}, {@code wattseconds}, {@code percent}
 * @param group the property group: {@code Performance} or {@code Quality}, {@code Resources}, …
 * @param weight the share in compounds; absent where the metadata gives none
 * @param maximize whether higher values are better
 * @param symbol the unit as shown, like {@code [s]}
 */
public record MetricProperty(
    String metric,
    String name,
    String shortname,
    String unit,
    String group,
    OptionalDouble weight,
    boolean maximize,
    String symbol) {

  /** A metric known by its column alone, or in tests: named after the column, without a unit. */
  public static MetricProperty of(String metric, String group, double weight, boolean maximize) {
    return unweighted(metric, group, maximize).withWeight(weight);
  }

  public static MetricProperty unweighted(String metric, String group, boolean maximize) {
    String shortname = metric.substring(0, Math.min(4, metric.length()));
    return new MetricProperty(
        metric, metric, shortname, "number", group, OptionalDouble.empty(), maximize, "");
  }

  public MetricProperty withWeight(double newWeight) {
    return new MetricProperty(
        metric, name, shortname, unit, group, OptionalDouble.of(newWeight), maximize, symbol);
  }
}
