package dev.wattstick.analysis.statistics;

import java.util.Arrays;
import java.util.Comparator;

/** Holm's step-down correction: keeps the chance of any false finding among several tests. */
public final class Holm {
  private Holm() {}

  /**
   * Adjusts probabilities, so that each may be compared with the level of the whole family.
   *
   * @return in the order given, each at most 1
   */
  public static double[] adjust(double... p) {
    Integer[] order = new Integer[p.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
    double[] adjusted = new double[p.length];
    double largest = 0;
    for (int i = 0; i < order.length; i++) {
      largest = Math.max(largest, Math.min(1, p[order[i]] * (p.length - i)));
      adjusted[order[i]] = largest;
    }
    return adjusted;
  }
}
