package dev.wattstick.analysis.statistics;

import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * The effect of acceleration: each metric relative to the baseline processor of the same model and
 * host.
 *
 * @param effects in the order of the table's rows, then of its metrics
 * @param withoutPair why a row and metric has no effect; rows of the baseline itself are not listed
 */
public record AccelerationEffects(
    String baseline, List<AccelerationEffect> effects, List<String> withoutPair) {

  public AccelerationEffects {
    effects = List.copyOf(effects);
    withoutPair = List.copyOf(withoutPair);
  }

  /**
   * Compares every row that is not on the baseline processor with its counterpart there.
   *
   * @param baseline the processor to compare with, like {@code CPU}
   * @throws ResultException where no row is on the baseline, or a metric is unknown
   */
  public static AccelerationEffects of(
      MeasurementTable table, String baseline, List<String> metrics) {
    List<AccelerationEffect> effects = new ArrayList<>();
    List<String> withoutPair = new ArrayList<>();
    boolean anyBaseline = false;
    for (MeasurementTable.Key key : table.keys()) {
      if (key.processor().equals(baseline)) {
        anyBaseline = true;
      } else if (!table.has(key.on(baseline))) {
        withoutPair.add(key + ": not measured on " + key.host() + " " + baseline);
      } else {
        for (String metric : metrics) {
          add(table, key, baseline, metric, effects, withoutPair);
        }
      }
    }
    if (!anyBaseline) {
      throw new ResultException(
          "Nothing to compare with.", List.of("No row is on processor " + baseline + "."));
    }
    return new AccelerationEffects(baseline, effects, withoutPair);
  }

  private static void add(
      MeasurementTable table,
      MeasurementTable.Key key,
      String baseline,
      String metric,
      List<AccelerationEffect> effects,
      List<String> withoutPair) {
    int number = table.metric(metric);
    double accelerated = table.value(number, key);
    double reference = table.value(number, key.on(baseline));
    if (Double.isNaN(accelerated)) {
      withoutPair.add(key + ": no " + metric);
    } else if (Double.isNaN(reference)) {
      withoutPair.add(key + ": no " + metric + " on " + key.host() + " " + baseline);
    } else if (reference == 0) {
      withoutPair.add(key + ": " + metric + " is 0 on " + key.host() + " " + baseline);
    } else {
      double ratio = accelerated / reference;
      effects.add(new AccelerationEffect(key, metric, accelerated, reference, ratio));
    }
  }

  /** One summary a processor and metric, in the order of their first effect. */
  public List<EffectSummary> summaries() {
    Map<List<String>, List<Double>> ratios = new LinkedHashMap<>();
    for (AccelerationEffect effect : effects) {
      ratios
          .computeIfAbsent(
              List.of(effect.key().processor(), effect.metric()), key -> new ArrayList<>())
          .add(effect.ratio());
    }
    List<EffectSummary> summaries = new ArrayList<>();
    ratios.forEach((key, values) -> summaries.add(summary(key.get(0), key.get(1), values)));
    return summaries;
  }

  private static EffectSummary summary(String processor, String metric, List<Double> ratios) {
    double[] values = ratios.stream().mapToDouble(Double::doubleValue).toArray();
    Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
    percentile.setData(values);
    return new EffectSummary(
        processor,
        metric,
        values.length,
        StatUtils.geometricMean(values),
        StatUtils.min(values),
        percentile.evaluate(25),
        percentile.evaluate(50),
        percentile.evaluate(75),
        StatUtils.max(values));
  }
}
