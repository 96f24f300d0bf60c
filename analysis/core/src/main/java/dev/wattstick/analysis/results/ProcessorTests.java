package dev.wattstick.analysis.results;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.rating.GroupKey;
import dev.wattstick.analysis.rating.MetricProperty;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.analysis.statistics.Friedman;
import dev.wattstick.analysis.statistics.MeasurementTable;
import dev.wattstick.analysis.statistics.Nemenyi;
import dev.wattstick.analysis.statistics.Objective;
import dev.wattstick.analysis.statistics.TreatmentComparison;
import dev.wattstick.analysis.statistics.TreatmentTable;
import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.analysis.table.ResultTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which processor is better over models and hosts, for each metric of each dataset and task. */
final class ProcessorTests {
  private final MeasurementTable measurements;
  private final Ratings ratings;
  private final double alpha;
  private final ResultTable.Builder table =
      new ResultTable.Builder()
          .texts("dataset", "task", "metric", "test", "first", "second")
          .integers("blocks", "left_out")
          .doubles("statistic", "p")
          .texts("better")
          .booleans("different");

  ProcessorTests(Database database, Ratings ratings, double alpha) {
    this.measurements = DatabaseMeasurements.of(database);
    this.ratings = ratings;
    this.alpha = alpha;
  }

  /**
   * All tests.
   *
   * @throws ResultException where no metric of any dataset has models on several processors
   */
  ResultTable table() {
    List<String> faults = new ArrayList<>();
    Set<List<String>> scopes = new LinkedHashSet<>();
    for (GroupKey group : ratings.groups()) {
      scopes.add(List.of(group.dataset(), group.task()));
    }
    for (List<String> scope : scopes) {
      for (MetricProperty property : ratings.input().properties()) {
        if (ratings.metrics().contains(property.metric())) {
          try {
            add(scope, new Objective(property.metric(), property.maximize()));
          } catch (ResultException e) {
            faults.add(
                String.join(" / ", scope) + ", " + property.metric() + ": " + e.getMessage());
          }
        }
      }
    }
    if (table.isEmpty()) {
      throw new ResultException("No processors can be compared.", faults);
    }
    return table.build();
  }

  private void add(List<String> scope, Objective objective) {
    Set<String> processors = new TreeSet<>();
    for (MeasurementTable.Key key : measurements.keys()) {
      if (List.of(key.dataset(), key.task()).equals(scope)) {
        processors.add(key.processor());
      }
    }
    TreatmentTable treatments =
        TreatmentTable.ofProcessors(
            measurements, scope.get(0), scope.get(1), List.copyOf(processors), objective);
    TreatmentComparison compared = TreatmentComparison.of(treatments, alpha);
    compared.friedman().ifPresent(test -> friedman(scope, objective, compared, test));
    compared.nemenyi().ifPresent(test -> nemenyi(scope, objective, compared, test));
    wilcoxon(scope, objective, compared);
  }

  private void friedman(
      List<String> scope, Objective objective, TreatmentComparison compared, Friedman test) {
    table.row(
        scope.get(0),
        scope.get(1),
        objective.metric(),
        "friedman",
        null,
        null,
        compared.blocks().size(),
        compared.incomplete().size(),
        test.statistic(),
        test.p(),
        null,
        test.p() < alpha);
  }

  private void nemenyi(
      List<String> scope, Objective objective, TreatmentComparison compared, Nemenyi test) {
    for (Nemenyi.Pair pair : test.pairs()) {
      double difference = pair.rankDifference();
      table.row(
          scope.get(0),
          scope.get(1),
          objective.metric(),
          "nemenyi",
          pair.first(),
          pair.second(),
          compared.blocks().size(),
          compared.incomplete().size(),
          difference,
          pair.p(),
          difference == 0 ? null : difference < 0 ? pair.first() : pair.second(),
          pair.different());
    }
  }

  private void wilcoxon(List<String> scope, Objective objective, TreatmentComparison compared) {
    for (TreatmentComparison.Pair pair : compared.pairs()) {
      table.row(
          scope.get(0),
          scope.get(1),
          objective.metric(),
          "wilcoxon-holm",
          pair.first(),
          pair.second(),
          compared.blocks().size(),
          compared.incomplete().size(),
          Math.min(pair.wilcoxon().positiveRanks(), pair.wilcoxon().negativeRanks()),
          pair.adjustedP(),
          pair.better().orElse(null),
          pair.different());
    }
  }
}
