package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.analysis.text.NearMatches;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A rated table: for each row the index and the rating of every metric and compound, and what they
 * were derived from. Rows are those of the {@link RatingInput}.
 */
public final class Ratings {
  private final Scale scale;
  private final Rules rules;
  private final RatedTable table;
  private final ReferenceValues references;
  private final Map<String, Integer> metricNumbers = new LinkedHashMap<>();
  private final Map<String, RatedSeries> seriesByName = new LinkedHashMap<>();
  private final List<String> compounds = new ArrayList<>();
  private final List<List<Compound>> recipes;

  Ratings(
      Scale scale,
      Rules rules,
      RatedTable table,
      ReferenceValues references,
      List<RatedSeries> metrics,
      List<RatedSeries> compounds,
      List<List<Compound>> recipes) {
    this.scale = scale;
    this.rules = rules;
    this.table = table;
    this.references = references;
    this.recipes = recipes;
    for (RatedSeries series : metrics) {
      metricNumbers.put(series.name(), metricNumbers.size());
      seriesByName.put(series.name(), series);
    }
    for (RatedSeries series : compounds) {
      this.compounds.add(series.name());
      seriesByName.put(series.name(), series);
    }
  }

  /** The scale with its settings, which is also the version of the rule that made these numbers. */
  public Scale scale() {
    return scale;
  }

  public RatingInput input() {
    return table.input();
  }

  /** Rated metrics in database column order. */
  public List<String> metrics() {
    return List.copyOf(metricNumbers.keySet());
  }

  /** Names of the compounds, {@code compound} first. */
  public List<String> compounds() {
    return List.copyOf(compounds);
  }

  /** Metrics of the metadata that are no columns of the table, and so are not rated. */
  public List<String> skippedMetrics() {
    return List.copyOf(table.skipped());
  }

  /** The groups in code point order. */
  public List<GroupKey> groups() {
    return table.groups().keys();
  }

  /** The reference model by dataset; empty where the references are the best values. */
  public Map<String, String> referenceModels() {
    return Map.copyOf(references.models());
  }

  /**
   * An index.
   *
   * @param series a metric or a compound
   * @return 1 for the reference, higher is better; absent where the row's group has no such series,
   *     or (scale strep-2025) the value is missing
   * @throws ResultException with near matches, where no series has that name
   */
  public OptionalDouble index(String series, int row) {
    double index = series(series).index(row);
    return Double.isNaN(index) ? OptionalDouble.empty() : OptionalDouble.of(index);
  }

  /**
   * A rating.
   *
   * @return 0 (A) to 4 (E); absent where there is no index
   * @throws ResultException with near matches, where no series has that name
   */
  public OptionalInt rating(String series, int row) {
    byte rating = series(series).rating(row);
    return rating == RatedSeries.NO_RATING ? OptionalInt.empty() : OptionalInt.of(rating);
  }

  /** The boundaries that rated this metric or compound in this group. */
  public Optional<LetterBoundaries> boundaries(String series, GroupKey group) {
    return Optional.ofNullable(series(series).boundaries(number(group)));
  }

  /**
   * The boundaries of every metric in one group, ready to be saved. On the scale edge-acc-2023 they
   * are the same in all groups that have the metric.
   */
  public Boundaries boundaries(GroupKey group) {
    int number = number(group);
    Map<String, LetterBoundaries> byMetric = new LinkedHashMap<>();
    for (String metric : metricNumbers.keySet()) {
      LetterBoundaries boundaries = series(metric).boundaries(number);
      if (boundaries != null && Boundaries.faultOf(boundaries) == null) {
        byMetric.put(metric, boundaries);
      }
    }
    return new Boundaries(byMetric);
  }

  /** The value with index 1, in the metric's unit; absent where the group lacks the metric. */
  public OptionalDouble reference(String metric, GroupKey group) {
    double reference = references.of(metricNumber(metric), number(group));
    return Double.isNaN(reference) ? OptionalDouble.empty() : OptionalDouble.of(reference);
  }

  /**
   * The boundaries in the metric's unit instead of indices, from the one between A and B to the one
   * between D and E; absent where the group lacks the metric.
   */
  public Optional<double[]> realBoundaries(String metric, GroupKey group) {
    LetterBoundaries boundaries = series(metric).boundaries(number(group));
    return inUnits(metric, group, boundaries == null ? null : boundaries.toArray());
  }

  /**
   * The six edges of the five intervals A to E in the metric's unit, with those that stand for the
   * open ends (indices 100000 and -100 of the scale edge-acc-2023).
   */
  public Optional<double[]> realEdges(String metric, GroupKey group) {
    LetterBoundaries boundaries = series(metric).boundaries(number(group));
    return inUnits(metric, group, boundaries == null ? null : EdgeRules.edges(boundaries));
  }

  private Optional<double[]> inUnits(String metric, GroupKey group, double @Nullable [] indices) {
    if (indices == null) {
      return Optional.empty();
    }
    int number = metricNumber(metric);
    double reference = references.of(number, number(group));
    double[] values = new double[indices.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = rules.value(indices[i], reference, table.metric(number).maximize());
    }
    return Optional.of(values);
  }

  private int metricNumber(String metric) {
    Integer number = metricNumbers.get(metric);
    if (number == null) {
      throw unknown("metric", metric, metrics());
    }
    return number;
  }

  private int number(GroupKey group) {
    int number = groups().indexOf(group);
    if (number < 0) {
      List<String> known = new ArrayList<>();
      for (GroupKey key : groups()) {
        known.add(key.toString());
      }
      throw unknown("group", group.toString(), known);
    }
    return number;
  }

  RatedSeries series(String name) {
    RatedSeries series = seriesByName.get(name);
    if (series == null) {
      throw unknown("metric or compound", name, new ArrayList<>(seriesByName.keySet()));
    }
    return series;
  }

  private static ResultException unknown(String what, String name, List<String> known) {
    return new ResultException(
        "Unknown " + what + ".", List.of(name + ": " + NearMatches.hint(name, known)));
  }

  List<RatedSeries> allSeries() {
    return new ArrayList<>(seriesByName.values());
  }

  RatedTable table() {
    return table;
  }

  Rules rules() {
    return rules;
  }

  double reference(int metric, int group) {
    return references.of(metric, group);
  }

  List<Compound> recipes(int group) {
    return recipes.get(group);
  }
}
