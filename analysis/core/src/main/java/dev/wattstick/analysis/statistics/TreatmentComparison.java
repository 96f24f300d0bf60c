package dev.wattstick.analysis.statistics;

import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which accelerator is better over models: Friedman and Nemenyi over all treatments (absent for
 * two), and Wilcoxon's test of each pair with Holm's correction.
 *
 * @param blocks compared
 * @param incomplete blocks left out because they lack a treatment
 */
public record TreatmentComparison(
    List<String> blocks,
    List<String> incomplete,
    Optional<Friedman> friedman,
    Optional<Nemenyi> nemenyi,
    List<Pair> pairs) {

  /**
   * Two treatments.
   *
   * @param better the one with the smaller rank sum against it; absent where the sums are equal
   * @param adjustedP Wilcoxon's p after Holm's correction over all pairs
   * @param different whether {@code adjustedP} is below the level
   */
  public record Pair(
      String first,
      String second,
      Wilcoxon wilcoxon,
      double adjustedP,
      Optional<String> better,
      boolean different) {}

  public TreatmentComparison {
    blocks = List.copyOf(blocks);
    incomplete = List.copyOf(incomplete);
    pairs = List.copyOf(pairs);
  }

  /**
   * Compares all treatments.
   *
   * @param alpha the family-wise level, like 0.05
   * @throws ResultException with fewer than 2 complete blocks
   */
  public static TreatmentComparison of(TreatmentTable table, double alpha) {
    Optional<Friedman> friedman =
        table.treatments().size() < 3 ? Optional.empty() : Optional.of(Friedman.of(table));
    return new TreatmentComparison(
        table.blocks(),
        table.incomplete(),
        friedman,
        friedman.map(test -> Nemenyi.of(test, alpha)),
        pairs(table, alpha));
  }

  private static List<Pair> pairs(TreatmentTable table, double alpha) {
    if (table.blocks().size() < 2) {
      throw new ResultException(
          "Nothing to compare.",
          List.of(
              table.blocks().size()
                  + " blocks have all treatments, "
                  + table.incomplete().size()
                  + " do not: measure more, or compare fewer."));
    }
    List<String> names = table.treatments();
    List<int[]> indices = new ArrayList<>();
    List<Wilcoxon> tests = new ArrayList<>();
    for (int a = 0; a < names.size(); a++) {
      for (int b = a + 1; b < names.size(); b++) {
        indices.add(new int[] {a, b});
        tests.add(Wilcoxon.of(table.treatment(a), table.treatment(b)));
      }
    }
    double[] adjusted = Holm.adjust(tests.stream().mapToDouble(Wilcoxon::p).toArray());
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      String first = names.get(indices.get(i)[0]);
      String second = names.get(indices.get(i)[1]);
      Wilcoxon test = tests.get(i);
      Optional<String> better = better(first, second, test, table.maximize());
      pairs.add(new Pair(first, second, test, adjusted[i], better, adjusted[i] < alpha));
    }
    return pairs;
  }

  private static Optional<String> better(
      String first, String second, Wilcoxon test, boolean maximize) {
    if (test.positiveRanks() == test.negativeRanks()) {
      return Optional.empty();
    }
    boolean firstIsHigher = test.positiveRanks() > test.negativeRanks();
    return Optional.of(firstIsHigher == maximize ? first : second);
  }
}
