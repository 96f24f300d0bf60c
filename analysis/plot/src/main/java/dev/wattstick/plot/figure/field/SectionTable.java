package dev.wattstick.plot.figure.field;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.statistics.Objective;
import dev.wattstick.analysis.statistics.TreatmentTable;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.Section;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/** All that was measured on one dataset, as statistics take it. */
record SectionTable(Section section) {

  /** A row an entry, in the section's order. */
  RatingInput input(List<Property> metrics) {
    double[][] values = new double[metrics.size()][section.entries().size()];
    for (int metric = 0; metric < values.length; metric++) {
      for (int row = 0; row < values[metric].length; row++) {
        values[metric][row] = section.entries().get(row).value(metrics.get(metric));
      }
    }
    String[] same = new String[section.entries().size()];
    Arrays.fill(same, section.dataset());
    return new RatingInput(
        same,
        same,
        texts(Entry::environment),
        texts(Entry::model),
        metrics.stream().map(Property::key).toList(),
        values,
        List.of());
  }

  private String[] texts(Function<Entry, String> text) {
    return section.entries().stream().map(text).toArray(String[]::new);
  }

  /** Environments that have a value of the metric, sorted. */
  List<String> environments(Property metric) {
    TreeSet<String> names = new TreeSet<>();
    for (Entry entry : section.entries()) {
      if (Double.isFinite(entry.value(metric))) {
        names.add(entry.environment());
      }
    }
    return List.copyOf(names);
  }

  /** Models as blocks, environments as treatments. */
  TreatmentTable treatments(Property metric, List<String> environments) {
    Map<String, double[]> byModel = new LinkedHashMap<>();
    for (Entry entry : section.entries()) {
      double[] values =
          byModel.computeIfAbsent(
              entry.model(),
              model -> {
                double[] missing = new double[environments.size()];
                Arrays.fill(missing, Double.NaN);
                return missing;
              });
      int position = environments.indexOf(entry.environment());
      if (position >= 0) {
        values[position] = entry.value(metric);
      }
    }
    return TreatmentTable.of(environments, byModel, metric.maximize());
  }

  static Objective objective(Property metric) {
    return new Objective(metric.key(), metric.maximize());
  }
}
