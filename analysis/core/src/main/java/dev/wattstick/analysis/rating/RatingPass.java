package dev.wattstick.analysis.rating;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rating from values to compounds: indices, boundaries, ratings; then the same for compounds.
 */
final class RatingPass {
  private final Scale scale;
  private final Rules rules;
  private final RatedTable table;
  private final Groups groups;
  private final ReferenceValues references;
  private final double[] buffer;

  RatingPass(Scale scale, RatingInput input) {
    this.scale = scale;
    rules = Rules.of(scale);
    table = new RatedTable(input, rules.properties(input), scale.weights());
    groups = table.groups();
    rules.check(table);
    references = rules.references(table);
    buffer = new double[table.rows()];
  }

  Ratings run() {
    List<RatedSeries> metrics = new ArrayList<>();
    for (int metric = 0; metric < table.metricCount(); metric++) {
      metrics.add(metric(metric));
    }
    List<List<Compound>> recipes = new ArrayList<>();
    for (int group = 0; group < groups.count(); group++) {
      recipes.add(rules.compounds(table, group));
    }
    List<RatedSeries> compounds = compounds(metrics, recipes);
    return new Ratings(scale, rules, table, references, metrics, compounds, recipes);
  }

  private RatedSeries metric(int metric) {
    MetricProperty property = table.metric(metric);
    RatedSeries series = new RatedSeries(property.metric(), table.rows(), groups.count());
    for (int group = 0; group < groups.count(); group++) {
      if (table.has(metric, group)) {
        series.addGroup(group);
        double reference = references.of(metric, group);
        double[] values = table.values(metric);
        for (int position = 0; position < groups.size(group); position++) {
          int row = groups.row(group, position);
          series.setIndex(row, rules.index(values[row], reference, property.maximize()));
        }
      }
    }
    rate(series, rules.boundariesPerGroup());
    return series;
  }

  private void rate(RatedSeries series, boolean perGroup) {
    LetterBoundaries given = scale.boundaries().of(series.name());
    LetterBoundaries limits = given == null && !perGroup ? ofTable(series) : given;
    for (int group = 0; group < groups.count(); group++) {
      if (series.isIn(group)) {
        series.rate(group, groups, limits == null ? ofGroup(series, group) : limits, rules);
      }
    }
  }

  private @Nullable LetterBoundaries ofTable(RatedSeries series) {
    int count = 0;
    for (int group = 0; group < groups.count(); group++) {
      if (series.isIn(group)) {
        count = series.copyKnown(group, groups, buffer, count);
      }
    }
    return LetterBoundaries.quantilesOf(buffer, count);
  }

  private @Nullable LetterBoundaries ofGroup(RatedSeries series, int group) {
    return LetterBoundaries.quantilesOf(buffer, series.copyKnown(group, groups, buffer, 0));
  }

  private List<RatedSeries> compounds(List<RatedSeries> metrics, List<List<Compound>> recipes) {
    double[][] indices = new double[metrics.size()][];
    for (int metric = 0; metric < indices.length; metric++) {
      indices[metric] = metrics.get(metric).indices();
    }
    WeightedIndices scratch = new WeightedIndices(indices.length);
    Map<String, RatedSeries> compounds = new LinkedHashMap<>();
    for (int group = 0; group < groups.count(); group++) {
      for (Compound compound : recipes.get(group)) {
        RatedSeries series = compounds.get(compound.name());
        if (series == null) {
          series = new RatedSeries(compound.name(), table.rows(), groups.count());
          compounds.put(compound.name(), series);
        }
        series.addGroup(group);
        for (int position = 0; position < groups.size(group); position++) {
          int row = groups.row(group, position);
          compound.gather(indices, row, scratch);
          series.setIndex(row, rules.aggregate(scratch));
        }
      }
    }
    for (RatedSeries series : compounds.values()) {
      rate(series, true);
    }
    return new ArrayList<>(compounds.values());
  }
}
