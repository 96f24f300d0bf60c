package dev.wattstick.analysis.rating;

/** One compound index of one group: its metrics in the order of summation, with their weights. */
final class Compound {
  private final String name;
  private final int[] members;
  private final double[] weights;

  /**
   * @param weights not yet normalised; their sum is not 0 unless there are none
   */
  Compound(String name, int[] members, double[] weights) {
    this.name = name;
    this.members = members;
    this.weights = new double[weights.length];
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      this.weights[i] = weights[i] / sum;
    }
  }

  String name() {
    return name;
  }

  /** The indices of one row with the normalised weights; a missing index counts as 0. */
  void gather(double[][] indexOfMetric, int row, WeightedIndices scratch) {
    scratch.clear();
    for (int i = 0; i < members.length; i++) {
      double index = indexOfMetric[members[i]][row];
      scratch.add(Double.isNaN(index) ? 0 : index, weights[i]);
    }
  }
}
