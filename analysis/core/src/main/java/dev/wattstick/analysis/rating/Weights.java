package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Weights that replace those of the metadata; a metric that is not named keeps its own.
 *
 * @param byMetric finite, not negative; 0 takes the metric out of the compounds
 */
public record Weights(Map<String, Double> byMetric) {

  /**
   * @throws ResultException with all faults at once: weights that are negative or not finite
   */
  public Weights {
    byMetric = Collections.unmodifiableMap(new LinkedHashMap<>(byMetric));
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, Double> entry : byMetric.entrySet()) {
      String fault = faultOf(entry.getValue());
      if (fault != null) {
        faults.add(entry.getKey() + ": " + fault);
      }
    }
    ResultException.throwIfAny("These weights cannot be used.", faults);
  }

  static @Nullable String faultOf(double weight) {
    return weight >= 0 && !Double.isInfinite(weight)
        ? null
        : "weight " + weight + " must be a finite number >= 0.";
  }

  /** Every metric keeps the weight of the metadata. */
  public static Weights ofMetadata() {
    return new Weights(Map.of());
  }

  OptionalDouble of(MetricProperty property) {
    Double weight = byMetric.get(property.metric());
    return weight == null ? property.weight() : OptionalDouble.of(weight);
  }
}
