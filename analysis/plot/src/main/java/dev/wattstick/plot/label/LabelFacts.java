package dev.wattstick.plot.label;

import dev.wattstick.analysis.rating.Letter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a label says.
 *
 * @param task for example {@code Classification}
 * @param dataset for people
 * @param compound class of the compound index
 * @param compoundIndex behind it
 * @param metrics four at most
 * @param energyOrigin where the energy comes from, or that there is none
 * @param scale that rated it, with its version and settings
 * @param date on the label
 * @param link to the run, for the code; null for a label without a code
 * @param simulated whether any of the numbers is made up
 */
public record LabelFacts(
    String model,
    String task,
    String dataset,
    String environment,
    Letter compound,
    double compoundIndex,
    List<LabelMetric> metrics,
    String energyOrigin,
    String scale,
    LocalDate date,
    @Nullable String link,
    boolean simulated) {
  /** As many as have a place on the page. */
  public static final int MOST_METRICS = 4;

  public LabelFacts {
    metrics = List.copyOf(metrics);
    if (metrics.size() > MOST_METRICS) {
      throw new LabelException(
          "A label has a place for " + MOST_METRICS + " metrics, not for " + metrics.size() + ".");
    }
  }
}
