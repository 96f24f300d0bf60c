package dev.wattstick.analysis.statistics;

import dev.wattstick.analysis.table.ResultException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.special.Erf;
import org.hipparchus.stat.ranking.NaNStrategy;
import org.hipparchus.stat.ranking.NaturalRanking;
import org.hipparchus.stat.ranking.TiesStrategy;

/**
 * Wilcoxon's signed-rank test of paired numbers, two-sided. Pairs that are equal are left out; ties
 * share their mean rank.
 *
 * <p>Ours because Hipparchus' keeps equal pairs, knows no ties, and its exact probability takes 2^n
 * steps (5 s for 26 pairs, refused beyond 30; the study has 58).
 *
 * @param pairs that differ
 * @param equalPairs left out
 * @param positiveRanks sum of the ranks where first > second
 * @param negativeRanks sum of the ranks where first < second
 * @param p probability of ranks as uneven, if first and second were alike; 1 where no pair differs
 * @param exact whether p is the exact probability given the ties (up to 50 pairs) or the normal
 *     approximation, corrected for ties, without continuity correction
 */
public record Wilcoxon(
    int pairs,
    int equalPairs,
    double positiveRanks,
    double negativeRanks,
    double p,
    boolean exact) {

  private static final int MOST_EXACT = 50;

  /**
   * Tests paired numbers.
   *
   * @throws ResultException where lengths differ or a number is missing
   */
  public static Wilcoxon of(double[] first, double[] second) {
    double[] differences = differences(first, second);
    double[] sizes = new double[differences.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(differences[i]);
    }
    double[] ranks =
        sizes.length == 0
            ? sizes
            : new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(sizes);
    double positive = 0;
    double negative = 0;
    for (int i = 0; i < ranks.length; i++) {
      positive += differences[i] > 0 ? ranks[i] : 0;
      negative += differences[i] < 0 ? ranks[i] : 0;
    }
    boolean exact = ranks.length <= MOST_EXACT;
    double smaller = Math.min(positive, negative);
    double p = exact ? exactP(ranks, smaller) : normalP(ranks, smaller);
    return new Wilcoxon(
        ranks.length, first.length - ranks.length, positive, negative, Math.min(p, 1), exact);
  }

  private static double[] differences(double[] first, double[] second) {
    List<String> faults = new ArrayList<>();
    if (first.length != second.length) {
      faults.add(first.length + " and " + second.length + " numbers are no pairs.");
    }
    double[] differences = new double[first.length];
    int count = 0;
    for (int i = 0; i < Math.min(first.length, second.length); i++) {
      double difference = first[i] - second[i];
      if (Double.isNaN(difference)) {
        faults.add("Pair " + i + " lacks a number: leave it out.");
      } else if (difference != 0) {
        differences[count++] = difference;
      }
    }
    ResultException.throwIfAny("Wilcoxon's test needs pairs.", faults);
    return Arrays.copyOf(differences, count);
  }

  /**
   * Of all 2^n equally likely signs, those whose positive ranks sum up to no more than the smaller
   * sum, twice for both sides. Ranks are doubled, so that mean ranks of ties are whole.
   */
  private static double exactP(double[] ranks, double smaller) {
    int total = ranks.length * (ranks.length + 1);
    double[] ways = new double[total + 1];
    ways[0] = 1;
    for (double rank : ranks) {
      int doubled = (int) Math.round(2 * rank);
      for (int sum = total; sum >= doubled; sum--) {
        ways[sum] += ways[sum - doubled];
      }
    }
    double atMost = 0;
    for (int sum = 0; sum <= Math.round(2 * smaller); sum++) {
      atMost += ways[sum];
    }
    return 2 * atMost / Math.pow(2, ranks.length);
  }

  private static double normalP(double[] ranks, double smaller) {
    double total = 0;
    double squares = 0;
    for (double rank : ranks) {
      total += rank;
      squares += rank * rank;
    }
    // The variance of the sum of signed ranks, which holds with ties too.
    double z = (smaller - total / 2) / Math.sqrt(squares / 4);
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }
}
