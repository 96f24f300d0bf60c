package dev.wattstick.analysis.rating;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds that replace the computed quantiles, in every group; a metric that is not named keeps
 * its quantiles. Compounds may be named as well ({@code compound}, {@code quality}, {@code
 * resource}).
 */
public record Boundaries(Map<String, Thresholds> byMetric) {

  /**
   * @throws RatingException with all faults at once: thresholds that rise or are not finite (equal
   *     neighbours are fine: quantiles of ties are equal)
   */
  public Boundaries {
    byMetric = Collections.unmodifiableMap(new LinkedHashMap<>(byMetric));
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, Thresholds> entry : byMetric.entrySet()) {
      String fault = faultOf(entry.getValue());
      if (fault != null) {
        faults.add(entry.getKey() + ": " + fault);
      }
    }
    RatingException.throwIfAny("These boundaries cannot be used.", faults);
  }

  /** Every metric gets the quantiles of its indices. */
  public static Boundaries computed() {
    return new Boundaries(Map.of());
  }

  @Nullable Thresholds of(String metric) {
    return byMetric.get(metric);
  }

  static @Nullable String faultOf(Thresholds thresholds) {
    for (int k = 0; k < Thresholds.COUNT; k++) {
      double threshold = thresholds.get(k);
      if (Double.isNaN(threshold) || Double.isInfinite(threshold)) {
        return "boundary " + threshold + " must be a finite number.";
      }
      if (k > 0 && threshold > thresholds.get(k - 1)) {
        return "boundaries must descend, but " + threshold + " follows " + thresholds.get(k - 1);
      }
    }
    return null;
  }
}
