package dev.wattstick.quality;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RankingTest {
  private static final double NAN = Double.NaN;

  @Test
  void countsTheHigherScores() {
    double[] scores = {0.1, 0.5, 0.3};
    assertThat(Ranking.place(scores, 1)).isZero();
    assertThat(Ranking.place(scores, 2)).isEqualTo(1);
    assertThat(Ranking.place(scores, 0)).isEqualTo(2);
  }

  @Test
  void ofEqualScoresTheLowerIndexWins() {
    double[] scores = {7, 7, 7};
    assertThat(Ranking.place(scores, 0)).isZero();
    assertThat(Ranking.place(scores, 1)).isEqualTo(1);
    assertThat(Ranking.place(scores, 2)).isEqualTo(2);
  }

  @Test
  void noNumberLosesAgainstEveryNumber() {
    double[] scores = {NAN, Double.NEGATIVE_INFINITY, NAN, 1};
    assertThat(Ranking.place(scores, 3)).isZero();
    assertThat(Ranking.place(scores, 1)).isEqualTo(1);
    assertThat(Ranking.place(scores, 0)).isEqualTo(2);
    assertThat(Ranking.place(scores, 2)).isEqualTo(3);
  }
}
