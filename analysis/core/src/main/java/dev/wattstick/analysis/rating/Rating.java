package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.analysis.text.NearMatches;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The entry: rates tables on a scale.
 *
 * <pre>{@code
 * Ratings ratings = Rating.rate(EdgeAcc2023.standard(), input);
 * ratings.index("compound", 0);
 * RatingTable.of(ratings).writeCsv(writer);
 * }</pre>
 */
public final class Rating {
  private Rating() {}

  /**
   * Rates one table.
   *
   * @throws ResultException with all faults at once, where the scale's settings name metrics,
   *     datasets or models that the table does not have, or where it cannot rate the values
   */
  public static Ratings rate(Scale scale, RatingInput input) {
    return rateAll(scale, List.of(input)).get(0);
  }

  /**
   * Rates several tables, each on its own (as the study did with its two databases); weights,
   * boundaries and references may name what any of them has.
   *
   * @throws ResultException as {@link #rate}
   */
  public static List<Ratings> rateAll(Scale scale, List<RatingInput> inputs) {
    List<String> faults = new ArrayList<>();
    Set<String> metrics = ratedMetrics(inputs);
    addUnknown("Weight", scale.weights().byMetric().keySet(), metrics, faults);
    metrics.addAll(RatingInput.RESERVED);
    addUnknown("Boundary", scale.boundaries().byMetric().keySet(), metrics, faults);
    if (scale instanceof EdgeAcc2023 edge
        && edge.references() instanceof References.Centered centered) {
      addUnknownModels(centered, inputs, faults);
    }
    ResultException.throwIfAny("The scale's settings do not fit the table.", faults);
    List<Ratings> ratings = new ArrayList<>();
    for (RatingInput input : inputs) {
      ratings.add(new RatingPass(scale, input).run());
    }
    return ratings;
  }

  private static Set<String> ratedMetrics(List<RatingInput> inputs) {
    Set<String> metrics = new LinkedHashSet<>();
    for (RatingInput input : inputs) {
      if (input.properties().isEmpty()) {
        metrics.addAll(input.metrics());
      }
      for (MetricProperty property : input.properties()) {
        metrics.add(property.metric());
      }
    }
    return metrics;
  }

  private static void addUnknown(
      String what, Set<String> names, Set<String> known, List<String> faults) {
    for (String name : names) {
      if (!known.contains(name)) {
        faults.add(what + " of unknown metric " + name + ": " + NearMatches.hint(name, known));
      }
    }
  }

  private static void addUnknownModels(
      References.Centered centered, List<RatingInput> inputs, List<String> faults) {
    for (var reference : centered.models().entrySet()) {
      Set<String> datasets = new LinkedHashSet<>();
      Set<String> models = new LinkedHashSet<>();
      for (RatingInput input : inputs) {
        for (int row = 0; row < input.rows(); row++) {
          String dataset = input.datasetColumn()[row];
          datasets.add(dataset);
          if (dataset.equals(reference.getKey())) {
            models.add(input.model(row));
          }
        }
      }
      if (models.isEmpty()) {
        String hint = NearMatches.hint(reference.getKey(), datasets);
        faults.add("Reference of unknown dataset " + reference.getKey() + ": " + hint);
      } else if (!models.contains(reference.getValue())) {
        String hint = NearMatches.hint(reference.getValue(), models);
        faults.add("Unknown reference model " + reference.getValue() + ": " + hint);
      }
    }
  }
}
