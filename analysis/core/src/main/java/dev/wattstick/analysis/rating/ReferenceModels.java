package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The centered references of edge-acc-2023: one model per dataset, in all its groups. */
final class ReferenceModels {
  private final RatedTable table;
  private final EdgeRules rules;
  private final List<String> faults = new ArrayList<>();

  ReferenceModels(RatedTable table, EdgeRules rules) {
    this.table = table;
    this.rules = rules;
  }

  /**
   * @param named models by dataset; the others are found
   * @throws ResultException where a group lacks the reference model or one of its values, or has it
   *     twice: everything of all groups at once
   */
  ReferenceValues values(Map<String, String> named) {
    Map<String, String> models = new LinkedHashMap<>();
    double[][] values = new double[table.metricCount()][table.groups().count()];
    for (int group = 0; group < table.groups().count(); group++) {
      String dataset = table.groups().key(group).dataset();
      String model = models.get(dataset);
      if (model == null) {
        // Groups are sorted, so this is the dataset's first one.
        model = named.containsKey(dataset) ? named.get(dataset) : middleModel(group);
        models.put(dataset, model);
      }
      int row = onlyRowOf(model, group);
      for (int metric = 0; metric < values.length; metric++) {
        values[metric][group] = row < 0 ? Double.NaN : value(metric, group, row);
      }
    }
    ResultException.throwIfAny("The reference model does not cover the table.", faults);
    return new ReferenceValues(values, models);
  }

  private int onlyRowOf(String model, int group) {
    int found = -1;
    for (int position = 0; position < table.groups().size(group); position++) {
      int row = table.groups().row(group, position);
      if (table.input().model(row).equals(model)) {
        if (found >= 0) {
          faults.add(model + " has several rows in " + key(group) + ": merge its runs first.");
          return -1;
        }
        found = row;
      }
    }
    if (found < 0) {
      faults.add(model + " has no row in " + key(group) + "; " + modelsOfAllGroups(group));
    }
    return found;
  }

  private double value(int metric, int group, int row) {
    double value = table.values(metric)[row];
    if (Double.isNaN(value) && table.has(metric, group)) {
      String name = table.metric(metric).metric();
      faults.add(
          table.input().model(row)
              + " has no "
              + name
              + " in "
              + key(group)
              + ": name another model.");
    }
    return value;
  }

  private GroupKey key(int group) {
    return table.groups().key(group);
  }

  private String modelsOfAllGroups(int like) {
    Set<String> common = null;
    for (int group = 0; group < table.groups().count(); group++) {
      if (key(group).dataset().equals(key(like).dataset())) {
        Set<String> models = new LinkedHashSet<>();
        for (int position = 0; position < table.groups().size(group); position++) {
          models.add(table.input().model(table.groups().row(group, position)));
        }
        if (common == null) {
          common = models;
        } else {
          common.retainAll(models);
        }
      }
    }
    return common == null || common.isEmpty()
        ? "no model is in all groups of the dataset: use references best."
        : "in all groups of the dataset: " + String.join(", ", common) + ".";
  }

  /** The model at position n / 2 of the group's scores, which are relative to its medians. */
  private String middleModel(int group) {
    Groups groups = table.groups();
    double[] scores = new double[groups.size(group)];
    for (int metric : table.metadataOrder()) {
      if (table.has(metric, group)) {
        addScores(metric, group, scores);
      }
    }
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, position -> position);
    // A stable sort: among equal scores the table's order decides.
    Arrays.sort(order, Comparator.comparingDouble(position -> scores[position]));
    return table.input().model(groups.row(group, order[scores.length / 2]));
  }

  private void addScores(int metric, int group, double[] scores) {
    MetricProperty property = table.metric(metric);
    double weight = property.weight().orElse(0);
    if (weight == 0) {
      return; // an infinite index times 0 would be no number
    }
    double median = median(metric, group);
    for (int position = 0; position < scores.length; position++) {
      double value = table.values(metric)[table.groups().row(group, position)];
      scores[position] += rules.index(value, median, property.maximize()) * weight;
    }
  }

  /** The median of what is not missing. */
  private double median(int metric, int group) {
    double[] known = new double[table.groups().size(group)];
    int count = 0;
    for (int position = 0; position < known.length; position++) {
      double value = table.values(metric)[table.groups().row(group, position)];
      if (!Double.isNaN(value)) {
        known[count++] = value;
      }
    }
    Arrays.sort(known, 0, count);
    int middle = count / 2;
    return count % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
  }
}
