package dev.wattstick.analysis.statistics;

import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.List;

/**
 * Nemenyi's test after {@link Friedman}: which treatments differ? Two do where their average ranks
 * are at least the critical difference apart (Demsar 2006, Statistical Comparisons of Classifiers
 * over Multiple Data Sets).
 *
 * @param alpha the family-wise level, like 0.05
 * @param criticalDifference q_alpha * sqrt(k (k + 1) / (6 n)), q from the studentized range with
 *     infinite degrees of freedom, divided by sqrt(2)
 * @param pairs all pairs in the order of the treatments
 */
public record Nemenyi(double alpha, double criticalDifference, List<Pair> pairs) {

  /**
   * Two treatments.
   *
   * @param rankDifference average rank of {@code first} - that of {@code second}: negative where
   *     first is better
   * @param p adjusted for all pairs
   */
  public record Pair(
      String first, String second, double rankDifference, double p, boolean different) {}

  public Nemenyi {
    pairs = List.copyOf(pairs);
  }

  /**
   * Tests all pairs.
   *
   * @throws ResultException where alpha is not between 0 and 1
   */
  public static Nemenyi of(Friedman friedman, double alpha) {
    if (!(alpha > 0 && alpha < 1)) {
      throw new ResultException(
          "Unusable level.", List.of("alpha " + alpha + " must be between 0 and 1, like 0.05."));
    }
    int k = friedman.treatments().size();
    double rankError = Math.sqrt(k * (k + 1) / (6.0 * friedman.blocks()));
    StudentizedRange range = new StudentizedRange(k);
    double critical = range.quantile(1 - alpha) / Math.sqrt(2) * rankError;
    List<Pair> pairs = new ArrayList<>();
    for (int a = 0; a < k; a++) {
      for (int b = a + 1; b < k; b++) {
        double difference = friedman.averageRanks().get(a) - friedman.averageRanks().get(b);
        double p = range.upperTail(Math.abs(difference) / rankError * Math.sqrt(2));
        boolean different = Math.abs(difference) >= critical;
        pairs.add(
            new Pair(
                friedman.treatments().get(a),
                friedman.treatments().get(b),
                difference,
                p,
                different));
      }
    }
    return new Nemenyi(alpha, critical, pairs);
  }
}
