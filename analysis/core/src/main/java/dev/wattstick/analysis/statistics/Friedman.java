package dev.wattstick.analysis.statistics;

import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hipparchus.special.Gamma;
import org.hipparchus.stat.ranking.NaNStrategy;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/**
 * Friedman's test: do the treatments differ at all? Ranks within each block, corrected for ties,
 * against the chi-squared distribution with k - 1 degrees of freedom.
 *
 * @param treatments k, at least 3
 * @param blocks n, at least 2
 * @param averageRanks one a treatment, 1 is best
 * @param statistic chi-squared
 * @param p probability of a statistic as large, if the treatments were equal; the chi-squared
 *     approximation is fair from about 10 blocks on
 */
public record Friedman(
    List<String> treatments, int blocks, List<Double> averageRanks, double statistic, double p) {

  private static final NaturalRanking RANKING =
      new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE);

  public Friedman {
    treatments = List.copyOf(treatments);
    averageRanks = List.copyOf(averageRanks);
  }

  /**
   * Tests a table.
   *
   * @throws ResultException with fewer than 3 treatments or 2 complete blocks, or where all blocks
   *     are ties
   */
  public static Friedman of(TreatmentTable table) {
    int k = table.treatments().size();
    int n = table.blocks().size();
    List<String> faults = new ArrayList<>();
    if (k < 3) {
      faults.add(k + " treatments: compare two by Wilcoxon's test.");
    }
    if (n < 2) {
      faults.add(
          n + " complete blocks, " + table.incomplete().size() + " incomplete: measure more.");
    }
    ResultException.throwIfAny("Friedman's test needs more.", faults);
    double[] rankSums = new double[k];
    double ties = 0;
    for (int block = 0; block < n; block++) {
      double[] ranks = RANKING.rank(table.costs(block));
      for (int treatment = 0; treatment < k; treatment++) {
        rankSums[treatment] += ranks[treatment];
      }
      ties += ties(ranks);
    }
    double correction = 1 - ties / (k * (k * (double) k - 1) * n);
    if (correction == 0) {
      throw new ResultException(
          "Friedman's test says nothing.", List.of("All treatments tie in all blocks."));
    }
    double squares = 0;
    List<Double> averageRanks = new ArrayList<>();
    for (double sum : rankSums) {
      squares += sum * sum;
      averageRanks.add(sum / n);
    }
    double statistic = (12.0 / (k * n * (k + 1)) * squares - 3.0 * n * (k + 1)) / correction;
    double p = Gamma.regularizedGammaQ((k - 1) / 2.0, Math.max(statistic, 0) / 2);
    return new Friedman(table.treatments(), n, averageRanks, statistic, p);
  }

  /** Sum of t^3 - t over the sizes t of the ties. */
  private static double ties(double[] ranks) {
    Map<Double, Integer> sizes = new HashMap<>();
    for (double rank : ranks) {
      sizes.merge(rank, 1, Integer::sum);
    }
    double sum = 0;
    for (int size : sizes.values()) {
      sum += size * (size * (double) size - 1);
    }
    return sum;
  }
}
