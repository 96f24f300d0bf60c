package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rules of {@link Strep2025}. */
final class StrepRules implements Rules {
  private final Strep2025 scale;

  StrepRules(Strep2025 scale) {
    this.scale = scale;
  }

  @Override
  public List<MetricProperty> properties(RatingInput input) {
    if (!input.properties().isEmpty()) {
      return input.properties();
    }
    List<MetricProperty> columns = new ArrayList<>();
    for (String column : input.metrics()) {
      columns.add(MetricProperty.unweighted(column, "Quality", false));
    }
    return columns;
  }

  @Override
  public void check(RatedTable table) {
    List<String> faults = new ArrayList<>();
    List<String> taken = new ArrayList<>(List.of("compound"));
    for (int metric = 0; metric < table.metricCount(); metric++) {
      taken.add(table.metric(metric).metric());
    }
    for (int metric = 0; metric < table.metricCount(); metric++) {
      MetricProperty property = table.metric(metric);
      if (taken.contains(compoundOf(property))) {
        faults.add(
            "Group " + property.group() + " has the name of a metric or compound: rename it.");
      }
      addNegative(table, metric, faults);
      if (property.weight().isEmpty() && !scale.weights().byMetric().isEmpty()) {
        faults.add(property.metric() + " has no weight, but others have: weigh it too, or none.");
      }
    }
    ResultException.throwIfAny("The scale strep-2025 cannot rate this table.", faults);
  }

  private static void addNegative(RatedTable table, int metric, List<String> faults) {
    double[] values = table.values(metric);
    int negative = 0;
    int first = -1;
    for (int row = 0; row < values.length; row++) {
      if (values[row] < 0) {
        first = negative++ == 0 ? row : first;
      }
    }
    if (negative > 0) {
      RatingInput input = table.input();
      faults.add(
          table.metric(metric).metric()
              + " is negative in "
              + negative
              + " rows, first "
              + values[first]
              + " of "
              + input.model(first)
              + " in "
              + input.group(first)
              + ": shift it, or leave the metric out of the metadata.");
    }
  }

  @Override
  public ReferenceValues references(RatedTable table) {
    return ReferenceValues.best(table);
  }

  @Override
  public double index(double value, double reference, boolean maximize) {
    if (Double.isInfinite(value)) {
      return maximize ? 1 : Double.NaN;
    }
    return maximize ? value / reference : reference / value;
  }

  @Override
  public double value(double index, double reference, boolean maximize) {
    return maximize ? index * reference : reference / index;
  }

  @Override
  public int rating(double index, LetterBoundaries boundaries) {
    int rating = 0;
    while (rating < LetterBoundaries.COUNT && index < boundaries.get(rating)) {
      rating++;
    }
    return rating;
  }

  @Override
  public boolean boundariesPerGroup() {
    return true;
  }

  @Override
  public List<Compound> compounds(RatedTable table, int group) {
    List<Integer> all = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (int metric : table.metadataOrder()) {
      if (table.has(metric, group)) {
        all.add(metric);
        names.add(compoundOf(table.metric(metric)));
      }
    }
    List<Compound> compounds = new ArrayList<>();
    addCompound("compound", table, all, compounds);
    for (String name : names) {
      List<Integer> members = new ArrayList<>();
      for (int metric : all) {
        if (compoundOf(table.metric(metric)).equals(name)) {
          members.add(metric);
        }
      }
      addCompound(name, table, members, compounds);
    }
    return compounds;
  }

  /** Where all weights are 0 there is no compound. */
  private static void addCompound(
      String name, RatedTable table, List<Integer> members, List<Compound> compounds) {
    double[] weights = weights(table, members);
    boolean weighted = false;
    int[] metrics = new int[weights.length];
    for (int i = 0; i < weights.length; i++) {
      metrics[i] = members.get(i);
      weighted |= weights[i] > 0;
    }
    if (weighted) {
      compounds.add(new Compound(name, metrics, weights));
    }
  }

  /**
   * Weights as given, if every member has one, else equal shares of groups and of their members.
   */
  private static double[] weights(RatedTable table, List<Integer> members) {
    boolean given = true;
    for (int metric : members) {
      given &= table.metric(metric).weight().isPresent();
    }
    double[] weights = new double[members.size()];
    for (int i = 0; i < weights.length; i++) {
      MetricProperty property = table.metric(members.get(i));
      weights[i] = given ? property.weight().getAsDouble() : equalShare(table, members, property);
    }
    return weights;
  }

  private static double equalShare(RatedTable table, List<Integer> members, MetricProperty one) {
    Set<String> groups = new LinkedHashSet<>();
    int inGroup = 0;
    for (int metric : members) {
      String group = compoundOf(table.metric(metric));
      groups.add(group);
      inGroup += group.equals(compoundOf(one)) ? 1 : 0;
    }
    return 1.0 / (groups.size() * inGroup);
  }

  private static String compoundOf(MetricProperty property) {
    return switch (property.group()) {
      case "Performance", "Quality" -> "quality";
      case "Resources" -> "resource";
      default -> property.group();
    };
  }

  @Override
  public double aggregate(WeightedIndices indices) {
    double index;
    if (scale.mode() == StrepMode.MEAN) {
      index = indices.weightedSum();
    } else {
      indices.sortAscending();
      index = indices.walkToMedian();
    }
    // Normalised weights may sum up to a little more than 1.
    return Math.min(Math.max(index, 0), 1);
  }
}
