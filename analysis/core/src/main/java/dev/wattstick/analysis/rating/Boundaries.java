package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Boundaries that replace the computed quantiles, in every group; a metric that is not named keeps
 * its quantiles. Compounds may be named as well ({@code compound}, {@code quality}, {@code
 * resource}).
 */
public record Boundaries(Map<String, LetterBoundaries> byMetric) {

  /**
   * @throws ResultException with all faults at once: boundaries that rise or are not finite (equal
   *     neighbours are fine: quantiles of ties are equal)
   */
  public Boundaries {
    byMetric = Collections.unmodifiableMap(new LinkedHashMap<>(byMetric));
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, LetterBoundaries> entry : byMetric.entrySet()) {
      String fault = faultOf(entry.getValue());
      if (fault != null) {
        faults.add(entry.getKey() + ": " + fault);
      }
    }
    ResultException.throwIfAny("These boundaries cannot be used.", faults);
  }

  /** Every metric gets the quantiles of its indices. */
  public static Boundaries computed() {
    return new Boundaries(Map.of());
  }

  @Nullable LetterBoundaries of(String metric) {
    return byMetric.get(metric);
  }

  static @Nullable String faultOf(LetterBoundaries boundaries) {
    for (int k = 0; k < LetterBoundaries.COUNT; k++) {
      double boundary = boundaries.get(k);
      if (Double.isNaN(boundary) || Double.isInfinite(boundary)) {
        return "boundary " + boundary + " must be a finite number.";
      }
      if (k > 0 && boundary > boundaries.get(k - 1)) {
        return "boundaries must descend, but " + boundary + " follows " + boundaries.get(k - 1);
      }
    }
    return null;
  }
}
