package dev.wattstick.analysis.results;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.rating.GroupKey;
import dev.wattstick.analysis.rating.LetterBoundaries;
import dev.wattstick.analysis.rating.MetricProperty;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.statistics.AccelerationEffects;
import dev.wattstick.analysis.statistics.Correlation;
import dev.wattstick.analysis.statistics.CorrelationMatrix;
import dev.wattstick.analysis.statistics.EffectSummary;
import dev.wattstick.analysis.statistics.Incompleteness;
import dev.wattstick.analysis.statistics.Objective;
import dev.wattstick.analysis.statistics.ParetoFronts;
import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.analysis.table.ResultTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statistics of a rated database as tables, for the command line and REST. */
public final class StatisticsTables {
  private static final String[] LETTERS = {"A/B", "B/C", "C/D", "D/E"};

  private final Database database;
  private final Ratings ratings;
  private final RatingInput input;
  private final String baseline;
  private final double alpha;

  /**
   * @param ratings of the database
   * @param baseline the processor that effects are relative to, like {@code CPU}
   * @param alpha the level of the tests, like 0.05
   */
  public StatisticsTables(Database database, Ratings ratings, String baseline, double alpha) {
    this.database = database;
    this.ratings = ratings;
    this.input = ratings.input();
    this.baseline = baseline;
    this.alpha = alpha;
  }

  /**
   * One of the tables.
   *
   * @throws ResultException where the database does not hold what it needs
   */
  public ResultTable of(StatisticsKind kind) {
    return switch (kind) {
      case BOUNDARIES -> boundaries();
      case EFFECTS -> effects();
      case TESTS -> new ProcessorTests(database, ratings, alpha).table();
      case PARETO -> pareto();
      case VARIABILITY -> variability();
      case INCOMPLETENESS -> incompleteness();
    };
  }

  /** Pearson's correlations of each two metrics, in either order. */
  public static ResultTable correlations(List<CorrelationMatrix> matrices) {
    ResultTable.Builder table =
        new ResultTable.Builder()
            .texts("dataset", "task", "metric_a", "metric_b")
            .doubles("coefficient")
            .integers("rows");
    for (CorrelationMatrix matrix : matrices) {
      for (Correlation one : matrix.pairs()) {
        table.row(
            one.dataset(), one.task(), one.metricA(), one.metricB(), one.coefficient(), one.rows());
      }
    }
    return table.build();
  }

  private ResultTable boundaries() {
    ResultTable.Builder table =
        new ResultTable.Builder()
            .texts("dataset", "task", "environment", "metric", "boundary")
            .doubles("index", "value");
    List<String> names = new ArrayList<>(ratings.metrics());
    names.addAll(ratings.compounds());
    for (GroupKey group : ratings.groups()) {
      for (String name : names) {
        LetterBoundaries limits = ratings.boundaries(name, group).orElse(null);
        double[] values =
            ratings.metrics().contains(name)
                ? ratings.realBoundaries(name, group).orElse(null)
                : null;
        for (int k = 0; limits != null && k < LETTERS.length; k++) {
          table.row(
              group.dataset(),
              group.task(),
              group.environment(),
              name,
              LETTERS[k],
              limits.get(k),
              values == null ? null : (Double) values[k]);
        }
      }
    }
    return table.build();
  }

  private ResultTable effects() {
    ResultTable.Builder table =
        new ResultTable.Builder()
            .texts("processor", "metric")
            .integers("pairs")
            .doubles("geometric_mean", "min", "lower_quartile", "median", "upper_quartile", "max");
    AccelerationEffects effects =
        AccelerationEffects.of(DatabaseMeasurements.of(database), baseline, ratings.metrics());
    for (EffectSummary one : effects.summaries()) {
      table.row(
          one.processor(),
          one.metric(),
          one.count(),
          one.geometricMean(),
          one.min(),
          one.lowerQuartile(),
          one.median(),
          one.upperQuartile(),
          one.max());
    }
    return table.build();
  }

  /** The first metric of quality in the metadata against all resources. */
  private List<Objective> objectives() {
    List<Objective> objectives = new ArrayList<>();
    boolean quality = false;
    for (MetricProperty property : input.properties()) {
      boolean resource = property.group().equals("Resources");
      if (ratings.metrics().contains(property.metric()) && (resource || !quality)) {
        objectives.add(new Objective(property.metric(), property.maximize()));
        quality |= !resource;
      }
    }
    return objectives;
  }

  private ResultTable pareto() {
    ResultTable.Builder table =
        new ResultTable.Builder()
            .texts("dataset", "task", "environment", "model")
            .integers("front")
            .texts("objectives");
    List<Objective> objectives = objectives();
    String named = String.join(" ", objectives.stream().map(Objective::metric).toList());
    for (ParetoFronts fronts : ParetoFronts.perEnvironment(input, objectives)) {
      for (ParetoFronts.Point point : fronts.points()) {
        table.row(
            fronts.dataset(),
            fronts.task(),
            point.environment(),
            point.model(),
            point.front(),
            named);
      }
    }
    return table.build();
  }

  private ResultTable variability() {
    Frame frame = database.frame();
    ResultTable.Builder table =
        new ResultTable.Builder()
            .texts("dataset", "task", "environment", "model", "metric")
            .integers("runs")
            .doubles("mean", "sd", "cv", "min", "max");
    for (int row = 0; row < input.rows(); row++) {
      GroupKey group = input.group(row);
      for (String metric : ratings.metrics()) {
        if (frame.has(metric + "_sd")) {
          Optional<Double> mean = cell(metric, row);
          Optional<Double> sd = cell(metric + "_sd", row);
          table.row(
              group.dataset(),
              group.task(),
              group.environment(),
              input.model(row),
              metric,
              cell(metric + "_n", row).map(Double::intValue).orElse(0),
              mean.orElse(null),
              sd.orElse(null),
              mean.filter(value -> value != 0)
                  .flatMap(value -> sd.map(spread -> spread / Math.abs(value)))
                  .orElse(null),
              cell(metric + "_min", row).orElse(null),
              cell(metric + "_max", row).orElse(null));
        }
      }
    }
    if (table.isEmpty()) {
      throw new ResultException(
          "The spread of runs is not known.",
          List.of(database.name() + " holds means only: merge its runs, or name them instead."));
    }
    return table.build();
  }

  private Optional<Double> cell(String column, int row) {
    double value = database.frame().numbers(column).value(row);
    return Double.isNaN(value) ? Optional.empty() : Optional.of(value);
  }

  private ResultTable incompleteness() {
    ResultTable.Builder table =
        new ResultTable.Builder()
            .texts("dataset", "task", "environment", "model", "missing", "reason");
    for (Incompleteness.MissingCell cell : Incompleteness.of(input, List.of()).missing()) {
      boolean row = !(cell.reason() instanceof Incompleteness.MetricsMissing);
      table.row(
          cell.group().dataset(),
          cell.group().task(),
          cell.group().environment(),
          cell.model(),
          row ? "row" : "value",
          cell.reason() instanceof Incompleteness.MetricsMissing missing
              ? String.join(" ", missing.metrics())
              : "no run of it was merged");
    }
    return table.build();
  }
}
