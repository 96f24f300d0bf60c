package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.analysis.text.NearMatches;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How the scale edge-acc-2023 makes one compound of several indices, or of several ratings.
 *
 * <p>{@code optimistic} and {@code pessimistic} give equal results: the two names are the study's.
 */
public enum RatingMode {
  OPTIMISTIC_MEAN,
  PESSIMISTIC_MEAN,
  OPTIMISTIC_MEDIAN,
  PESSIMISTIC_MEDIAN,
  BEST,
  WORST;

  /** The study's name, like {@code optimistic mean}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * The mode with this name.
   *
   * @throws ResultException with near matches, where no mode has that name
   */
  public static RatingMode parse(String text) {
    List<String> known = new ArrayList<>();
    for (RatingMode mode : values()) {
      if (mode.text().equals(text)) {
        return mode;
      }
      known.add(mode.text());
    }
    throw new ResultException(
        "Unknown rating mode.", List.of("\"" + text + "\": " + NearMatches.hint(text, known)));
  }

  /** Aggregates what is in the scratch space, which gets sorted; 0 where there is nothing. */
  double aggregate(WeightedIndices indices) {
    if (indices.isEmpty()) {
      return 0;
    }
    indices.sortDescendingLaterFirst();
    return switch (this) {
      case OPTIMISTIC_MEAN, PESSIMISTIC_MEAN -> indices.weightedSum() / indices.weightSum();
      case OPTIMISTIC_MEDIAN, PESSIMISTIC_MEDIAN -> indices.walkToMedian();
      case BEST -> indices.first();
      case WORST -> indices.last();
    };
  }
}
