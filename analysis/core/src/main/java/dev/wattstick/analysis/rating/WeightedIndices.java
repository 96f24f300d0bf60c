package dev.wattstick.analysis.rating;

/** Scratch space for one aggregation: values with weights, few and reused for every row. */
final class WeightedIndices {
  private final double[] values;
  private final double[] weights;
  private int count;

  WeightedIndices(int capacity) {
    values = new double[capacity];
    weights = new double[capacity];
  }

  void clear() {
    count = 0;
  }

  void add(double value, double weight) {
    values[count] = value;
    weights[count] = weight;
    count++;
  }

  boolean isEmpty() {
    return count == 0;
  }

  double first() {
    return values[0];
  }

  double last() {
    return values[count - 1];
  }

  /** Stable insertion sort: a handful of values. */
  void sortAscending() {
    for (int i = 1; i < count; i++) {
      double value = values[i];
      double weight = weights[i];
      int j = i;
      for (; j > 0 && values[j - 1] > value; j--) {
        values[j] = values[j - 1];
        weights[j] = weights[j - 1];
      }
      values[j] = value;
      weights[j] = weight;
    }
  }

  /** A stable ascending sort, reversed: of equal values the one added later comes first. */
  void sortDescendingLaterFirst() {
    sortAscending();
    for (int i = 0, j = count - 1; i < j; i++, j--) {
      swap(values, i, j);
      swap(weights, i, j);
    }
  }

  private static void swap(double[] array, int i, int j) {
    double kept = array[i];
    array[i] = array[j];
    array[j] = kept;
  }

  /** Sum of value times weight, in the present order. */
  double weightedSum() {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i] * weights[i];
    }
    return sum;
  }

  double weightSum() {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[i];
    }
    return sum;
  }

  /**
   * The weighted median of both scales: walk in the present order, adding up weights (which sum up
   * to 1). Exactly at one half: the mean of this and the next. Beyond it, or below it with the next
   * sum beyond it: this one. So 3, 2, 1 gives 3, not 2: a fact of the scales.
   */
  double walkToMedian() {
    double sum = weights[0];
    for (int i = 0; i < count - 1; i++) {
      double next = sum + weights[i + 1];
      if (sum == 0.5) {
        return (values[i] + values[i + 1]) / 2;
      }
      if (sum > 0.5 || next > 0.5) {
        return values[i];
      }
      sum = next;
    }
    return values[count - 1];
  }
}
