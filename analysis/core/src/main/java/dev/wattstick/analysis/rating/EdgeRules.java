package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import java.util.Arrays;
import java.util.List;

/** The rules of {@link EdgeAcc2023}. */
final class EdgeRules implements Rules {
  private static final double HIGHEST = 100000;
  private static final double LOWEST = -100;

  /** Stands in for an index of 0, which no value has. */
  private static final double SMALLEST_INDEX = 0.001;

  private final EdgeAcc2023 scale;

  EdgeRules(EdgeAcc2023 scale) {
    this.scale = scale;
  }

  @Override
  public List<MetricProperty> properties(RatingInput input) {
    if (input.properties().isEmpty()) {
      throw new ResultException(
          "The scale edge-acc-2023 needs metadata.",
          List.of("Say which columns are metrics (meta_properties.json), or use strep-2025."));
    }
    return input.properties();
  }

  @Override
  public void check(RatedTable table) {
    // Every number has an index here.
  }

  @Override
  public ReferenceValues references(RatedTable table) {
    if (scale.references() instanceof References.Centered centered) {
      return new ReferenceModels(table, this).values(centered.models());
    }
    return ReferenceValues.best(table);
  }

  @Override
  public double index(double value, double reference, boolean maximize) {
    if (Double.isNaN(value)) {
      return 0;
    }
    if (Double.isInfinite(value)) {
      return maximize ? 1 : 0;
    }
    if (value == 0) {
      return maximize ? 0 : Double.POSITIVE_INFINITY;
    }
    return maximize ? value / reference : reference / value;
  }

  @Override
  public double value(double index, double reference, boolean maximize) {
    double known = index == 0 ? SMALLEST_INDEX : index;
    return maximize ? known * reference : reference / known;
  }

  @Override
  public int rating(double index, LetterBoundaries boundaries) {
    double upper = HIGHEST;
    for (int rating = 0; rating < LetterBoundaries.COUNT; rating++) {
      double lower = boundaries.get(rating);
      if (index <= upper && index > lower) {
        return rating;
      }
      upper = lower;
    }
    // In the interval down to LOWEST, or in none.
    return LetterBoundaries.COUNT;
  }

  /** All five intervals' edges, from the best to the worst. */
  static double[] edges(LetterBoundaries boundaries) {
    return new double[] {
      HIGHEST, boundaries.b0(), boundaries.b1(), boundaries.b2(), boundaries.b3(), LOWEST
    };
  }

  @Override
  public boolean boundariesPerGroup() {
    return false;
  }

  @Override
  public List<Compound> compounds(RatedTable table, int group) {
    return List.of(
        compound("compound", table, group, true, true),
        compound("quality", table, group, true, false),
        compound("resource", table, group, false, true));
  }

  private static Compound compound(
      String name, RatedTable table, int group, boolean performance, boolean others) {
    int[] members = new int[table.metricCount()];
    double[] weights = new double[members.length];
    int count = 0;
    for (int metric = 0; metric < members.length; metric++) {
      MetricProperty property = table.metric(metric);
      double weight = property.weight().orElse(0);
      boolean inside = property.group().equals("Performance") ? performance : others;
      if (inside && weight > 0 && table.has(metric, group)) {
        members[count] = metric;
        weights[count++] = weight;
      }
    }
    return new Compound(name, Arrays.copyOf(members, count), Arrays.copyOf(weights, count));
  }

  @Override
  public double aggregate(WeightedIndices indices) {
    return scale.mode().aggregate(indices);
  }
}
