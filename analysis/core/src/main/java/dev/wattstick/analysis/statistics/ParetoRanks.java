package dev.wattstick.analysis.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Non-dominated sorting. */
final class ParetoRanks {
  private ParetoRanks() {}

  /**
   * The front of each point.
   *
   * @param costs one array a point, less is better, nothing missing
   * @return 1 for points that none dominates, 2 for those dominated by front 1 only, …; equal
   *     points share a front
   */
  static int[] of(List<double[]> costs) {
    Integer[] order = new Integer[costs.size()];
    Arrays.setAll(order, i -> i);
    // Whatever dominates a point comes before it in this order.
    Arrays.sort(order, Comparator.comparing(costs::get, Arrays::compare));
    int[] front = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      int deepest = 0;
      for (int j = 0; j < i; j++) {
        if (dominates(costs.get(order[j]), costs.get(order[i]))) {
          deepest = Math.max(deepest, front[order[j]]);
        }
      }
      front[order[i]] = deepest + 1;
    }
    return front;
  }

  private static boolean dominates(double[] a, double[] b) {
    boolean better = false;
    for (int objective = 0; objective < a.length; objective++) {
      if (a[objective] > b[objective]) {
        return false;
      }
      better |= a[objective] < b[objective];
    }
    return better;
  }
}
