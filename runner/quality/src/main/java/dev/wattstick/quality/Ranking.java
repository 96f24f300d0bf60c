package dev.wattstick.quality;

/** Places of classes by their scores. */
final class Ranking {
  private Ranking() {}

  /**
   * The place of one class, from 0: how many others come before it. Of equal scores the lower index
   * comes first; a score that is no number comes after all that are.
   *
   * @param scores one a class
   * @param index of the class
   */
  static int place(double[] scores, int index) {
    int place = 0;
    for (int other = 0; other < scores.length; other++) {
      if (other != index && comesBefore(scores[other], scores[index], other < index)) {
        place++;
      }
    }
    return place;
  }

  private static boolean comesBefore(double other, double mine, boolean lowerIndex) {
    if (Double.isNaN(other) || Double.isNaN(mine)) {
      return Double.isNaN(mine) && (!Double.isNaN(other) || lowerIndex);
    }
    return other > mine || other == mine && lowerIndex;
  }
}
