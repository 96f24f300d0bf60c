package dev.wattstick.analysis.statistics;

import dev.wattstick.analysis.rating.GroupKey;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which models are worth a look: those that no other beats in every objective, say quality, latency
 * and energy.
 *
 * @param dataset of all points
 * @param task of all points
 * @param scope the environment the points compete in, or {@link #ALL_ENVIRONMENTS}
 * @param points with all objectives, best front first, then in the table's order
 * @param incomplete names of the rows that lack an objective, which compete with nobody
 */
public record ParetoFronts(
    String dataset, String task, String scope, List<Point> points, List<String> incomplete) {

  public static final String ALL_ENVIRONMENTS = "all environments";

  /**
   * A competing row.
   *
   * @param row number in the input
   * @param front 1: no row is at least as good in every objective and better in one; 2: none but
   *     those of front 1; and so on
   */
  public record Point(int row, String environment, String model, int front) {}

  public ParetoFronts {
    points = List.copyOf(points);
    incomplete = List.copyOf(incomplete);
  }

  /** The points that nothing dominates. */
  public List<Point> best() {
    return points.stream().filter(point -> point.front() == 1).toList();
  }

  /** The fronts of each environment: which model to take on given hardware. */
  public static List<ParetoFronts> perEnvironment(RatingInput input, List<Objective> objectives) {
    return of(input, objectives, true);
  }

  /** The fronts over all environments of a dataset and task: which model on which hardware. */
  public static List<ParetoFronts> perDataset(RatingInput input, List<Objective> objectives) {
    return of(input, objectives, false);
  }

  private static List<ParetoFronts> of(
      RatingInput input, List<Objective> objectives, boolean perEnvironment) {
    if (objectives.isEmpty()) {
      throw new ResultException("No objectives.", List.of("Name at least one metric."));
    }
    Map<GroupKey, List<Integer>> rowsOfScope = new LinkedHashMap<>();
    for (int row = 0; row < input.rows(); row++) {
      GroupKey key = input.group(row);
      String scope = perEnvironment ? key.environment() : ALL_ENVIRONMENTS;
      rowsOfScope
          .computeIfAbsent(
              new GroupKey(key.dataset(), key.task(), scope), unused -> new ArrayList<>())
          .add(row);
    }
    List<ParetoFronts> fronts = new ArrayList<>();
    rowsOfScope.forEach((scope, rows) -> fronts.add(of(input, objectives, scope, rows)));
    fronts.sort(
        Comparator.comparing(ParetoFronts::dataset)
            .thenComparing(ParetoFronts::task)
            .thenComparing(ParetoFronts::scope));
    return fronts;
  }

  private static ParetoFronts of(
      RatingInput input, List<Objective> objectives, GroupKey scope, List<Integer> rows) {
    List<Integer> complete = new ArrayList<>();
    List<double[]> costs = new ArrayList<>();
    List<String> incomplete = new ArrayList<>();
    for (int row : rows) {
      double[] cost = cost(input, objectives, row);
      if (cost.length == objectives.size()) {
        complete.add(row);
        costs.add(cost);
      } else {
        incomplete.add(input.model(row) + " on " + input.group(row).environment());
      }
    }
    int[] front = ParetoRanks.of(costs);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < front.length; i++) {
      int row = complete.get(i);
      points.add(new Point(row, input.group(row).environment(), input.model(row), front[i]));
    }
    points.sort(Comparator.comparingInt(Point::front));
    return new ParetoFronts(scope.dataset(), scope.task(), scope.environment(), points, incomplete);
  }

  /** The objectives turned so that less is better; shorter where one is missing. */
  private static double[] cost(RatingInput input, List<Objective> objectives, int row) {
    return objectives.stream()
        .map(
            objective -> {
              double value = input.value(objective.metric(), row).orElse(Double.NaN);
              return objective.maximize() ? -value : value;
            })
        .filter(value -> !Double.isNaN(value))
        .mapToDouble(Double::doubleValue)
        .toArray();
  }
}
