package dev.wattstick.analysis.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.hipparchus.stat.StatUtils;

/**
 * How repeated runs of one measurement spread. Missing values are left out.
 *
 * @param runs with a value
 * @param mean absent without runs; in the metric's unit, as min and max
 * @param sd sample standard deviation (n - 1), in the metric's unit; absent with fewer than 2 runs
 * @param cv coefficient of variation, sd / |mean|; absent without sd or where the mean is 0
 */
public record Variability(
    int runs,
    OptionalDouble mean,
    OptionalDouble sd,
    OptionalDouble cv,
    OptionalDouble min,
    OptionalDouble max) {

  /**
   * The spread of one metric.
   *
   * @param valuesOfRuns NaN is missing
   */
  public static Variability of(double... valuesOfRuns) {
    double[] known = known(valuesOfRuns);
    if (known.length == 0) {
      OptionalDouble none = OptionalDouble.empty();
      return new Variability(0, none, none, none, none, none);
    }
    double mean = StatUtils.mean(known);
    OptionalDouble sd =
        known.length < 2
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.sqrt(StatUtils.variance(known, mean)));
    OptionalDouble cv =
        sd.isEmpty() || mean == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(sd.getAsDouble() / Math.abs(mean));
    return new Variability(
        known.length,
        OptionalDouble.of(mean),
        sd,
        cv,
        OptionalDouble.of(StatUtils.min(known)),
        OptionalDouble.of(StatUtils.max(known)));
  }

  /**
   * The population's standard deviation (n), which the study's figure of variability shows; 0 for a
   * single run, absent without runs.
   */
  public static OptionalDouble populationSd(double... valuesOfRuns) {
    double[] known = known(valuesOfRuns);
    return known.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.sqrt(StatUtils.populationVariance(known)));
  }

  private static double[] known(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }
}
