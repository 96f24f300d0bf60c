package dev.wattstick.analysis.statistics;

import dev.wattstick.analysis.rating.GroupKey;
import dev.wattstick.analysis.rating.MetricProperty;
import dev.wattstick.analysis.rating.RatingInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which cells of the matrix model x environment are missing, and why.
 *
 * @param missing sorted by dataset, task, environment and model
 * @param coverage one a group, in the same order
 */
public record Incompleteness(List<MissingCell> missing, List<Coverage> coverage) {

  /** Why a cell is missing or not whole. */
  public sealed interface Reason {}

  /** Nobody tried. */
  public record NeverMeasured() implements Reason {}

  /** Every attempt failed; what each said, in the order of the attempts. */
  public record Failed(List<String> failures) implements Reason {}

  /** The cell is there but lacks these metrics of the metadata. */
  public record MetricsMissing(List<String> metrics) implements Reason {}

  /** A cell of the matrix. */
  public record MissingCell(GroupKey group, String model, Reason reason) {}

  /**
   * How full a group is.
   *
   * @param present models with a row
   * @param expected models with a row or a failed attempt anywhere in the dataset and task
   */
  public record Coverage(GroupKey group, int present, int expected) {}

  /** A run that gave no row: what it was to measure, and what went wrong. */
  public record FailedAttempt(GroupKey group, String model, String failure) {}

  public Incompleteness {
    missing = List.copyOf(missing);
    coverage = List.copyOf(coverage);
  }

  /** Compares a merged table with the full matrix of its models and environments. */
  public static Incompleteness of(RatingInput merged, List<FailedAttempt> failedAttempts) {
    Matrix matrix = new Matrix(merged, failedAttempts);
    List<MissingCell> missing = new ArrayList<>();
    List<Coverage> coverage = new ArrayList<>();
    for (GroupKey group : matrix.groups) {
      Set<String> expected = matrix.expectedIn(group);
      int present = 0;
      for (String model : expected) {
        Integer row = matrix.rows.get(new Cell(group, model));
        present += row == null ? 0 : 1;
        List<String> lacking = row == null ? List.of() : lacking(merged, row);
        if (row == null) {
          missing.add(new MissingCell(group, model, matrix.reason(new Cell(group, model))));
        } else if (!lacking.isEmpty()) {
          missing.add(new MissingCell(group, model, new MetricsMissing(lacking)));
        }
      }
      coverage.add(new Coverage(group, present, expected.size()));
    }
    return new Incompleteness(missing, coverage);
  }

  private static List<String> lacking(RatingInput merged, int row) {
    List<String> lacking = new ArrayList<>();
    for (MetricProperty property : merged.properties()) {
      String metric = property.metric();
      if (merged.metrics().contains(metric) && merged.value(metric, row).isEmpty()) {
        lacking.add(metric);
      }
    }
    return lacking;
  }

  private record Cell(GroupKey group, String model) {}

  private record TaskKey(String dataset, String task) {}

  /** Everything that was measured or tried. */
  private static final class Matrix {
    private final Map<Cell, Integer> rows = new HashMap<>();
    private final Map<Cell, List<String>> failures = new HashMap<>();
    private final Map<TaskKey, TreeSet<String>> models = new LinkedHashMap<>();
    private final Set<GroupKey> groups =
        new TreeSet<>(
            Comparator.comparing(GroupKey::dataset)
                .thenComparing(GroupKey::task)
                .thenComparing(GroupKey::environment));

    Matrix(RatingInput merged, List<FailedAttempt> failedAttempts) {
      for (int row = 0; row < merged.rows(); row++) {
        expect(merged.group(row), merged.model(row));
        rows.put(new Cell(merged.group(row), merged.model(row)), row);
      }
      for (FailedAttempt attempt : failedAttempts) {
        expect(attempt.group(), attempt.model());
        failures
            .computeIfAbsent(new Cell(attempt.group(), attempt.model()), key -> new ArrayList<>())
            .add(attempt.failure());
      }
    }

    private void expect(GroupKey group, String model) {
      groups.add(group);
      models
          .computeIfAbsent(new TaskKey(group.dataset(), group.task()), key -> new TreeSet<>())
          .add(model);
    }

    private Set<String> expectedIn(GroupKey group) {
      return models.getOrDefault(new TaskKey(group.dataset(), group.task()), new TreeSet<>());
    }

    private Reason reason(Cell cell) {
      List<String> known = failures.get(cell);
      return known == null ? new NeverMeasured() : new Failed(List.copyOf(known));
    }
  }

  /** The share of the matrix that has no row, 0 to 1. */
  public double missingShare() {
    int present = coverage.stream().mapToInt(Coverage::present).sum();
    int expected = coverage.stream().mapToInt(Coverage::expected).sum();
    return expected == 0 ? 0 : 1 - (double) present / expected;
  }
}
