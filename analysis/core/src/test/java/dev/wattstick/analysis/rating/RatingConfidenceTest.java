package dev.wattstick.analysis.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.wattstick.analysis.table.ResultException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Five models; lower is better; the middle one has two runs far apart, the others agree. */
class RatingConfidenceTest {
  private static final double[] TIMES = {1, 2, 4, 8, 16};

  /** Runs of rows 0, 1, 2, 2, 3 and 3: row 2 is 3 or 5, row 3 is twice the same. */
  private static final RunValues RUNS =
      new RunValues(new int[] {0, 1, 2, 2, 3, 3}, new double[][] {{1, 2, 3, 5, 8, 8}});

  private static final Ratings RATINGS = Rating.rate(EdgeAcc2023.standard(), input(TIMES));

  private static RatingInput input(double[] times) {
    String[] same = new String[times.length];
    Arrays.fill(same, "x");
    String[] models = new String[times.length];
    Arrays.setAll(models, row -> "m" + row);
    return new RatingInput(
        same,
        same,
        same,
        models,
        List.of("time"),
        new double[][] {times},
        List.of(MetricProperty.of("time", "Resources", 1, false)));
  }

  private static RatingConfidence shares(long seed, int resamples) {
    return RatingConfidence.of(RATINGS, RUNS, seed, resamples);
  }

  @Test
  void theShareIsThatOfTheResamplesThatGiveTheLetter() {
    // Indices 1, 1/2, 1/4 (from 1/5 to 1/3), 1/8, 1/16; the boundaries around row 2 are 0.35, 0.2.
    GroupKey group = RATINGS.groups().get(0);
    LetterBoundaries boundaries = RATINGS.boundaries("time", group).orElseThrow();
    assertThat(boundaries.b1()).isEqualTo(0.35, within(1e-12));
    assertThat(boundaries.b2()).isEqualTo(0.2, within(1e-12));

    // Drawn 3, 3 (a quarter), 3, 5 (half): C; 5, 5 (a quarter): index 0.2, on the boundary or
    // below.
    double share = shares(42, 20_000).share("time", 2).orElseThrow();
    assertThat(share).isCloseTo(0.75, within(0.01));
    assertThat(shares(42, 20_000).share("compound", 2)).hasValue(share);
  }

  @Test
  void aSeedAlwaysGivesTheSameShareWhateverTheOtherRows() {
    double share = shares(7, 500).share("time", 2).orElseThrow();
    Ratings other = Rating.rate(EdgeAcc2023.standard(), input(new double[] {1, 2, 4, 8, 16}));
    RunValues fewer = new RunValues(new int[] {2, 2}, new double[][] {{3, 5}});

    assertThat(shares(7, 500).share("time", 2)).hasValue(share);
    assertThat(RatingConfidence.of(other, fewer, 7, 500).share("time", 2)).hasValue(share);
    assertThat(shares(8, 500).share("time", 2)).isNotEqualTo(share);
  }

  @Test
  void runsThatAgreeGiveTheLetterAlways() {
    // Row 3 lies on no boundary only by its exact value: 1/8 against quantiles of the same numbers.
    assertThat(shares(1, 200).share("time", 3)).hasValue(1);
    assertThat(shares(1, 200).share("compound", 3)).hasValue(1);
  }

  @Test
  void aRowWithOneRunOrNoneHasNoShare() {
    assertThat(shares(1, 10).share("time", 0)).isEmpty();
    assertThat(shares(1, 10).share("time", 4)).isEmpty();
  }

  @Test
  void aMetricThatNoRunHasKeepsTheValueOfTheTable() {
    RunValues without = new RunValues(new int[] {2, 2}, new double[][] {{Double.NaN, Double.NaN}});

    assertThat(RatingConfidence.of(RATINGS, without, 1, 50).share("time", 2)).hasValue(1);
  }

  @Test
  void strepSharesSkipWhatHasNoLetter() {
    RatingInput input = input(new double[] {1, Double.NaN, 4, 8, 16});
    Ratings ratings = Rating.rate(Strep2025.standard(), input);
    RunValues runs = new RunValues(new int[] {1, 1}, new double[][] {{Double.NaN, Double.NaN}});

    RatingConfidence shares = RatingConfidence.of(ratings, runs, 1, 10);

    assertThat(shares.share("time", 1)).isEmpty();
    assertThat(shares.share("compound", 1)).hasValue(1);
  }

  @Test
  void runsThatDoNotFitAreRefusedWithAllFaults() {
    RunValues runs = new RunValues(new int[] {9, -1}, new double[][] {{1, 2}, {1, 2}});

    assertThatThrownBy(() -> RatingConfidence.of(RATINGS, runs, 1, 0))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("The runs have 2 metrics, the table 1.")
        .hasMessageContaining("Run 0 belongs to row 9")
        .hasMessageContaining("Run 1 belongs to row -1")
        .hasMessageContaining("0 resamples");
    assertThatThrownBy(() -> new RunValues(new int[] {0}, new double[][] {{1, 2}}))
        .hasMessageContaining("Metric 0 has 2 values for 1 runs.");
    assertThatThrownBy(() -> shares(1, 1).share("tim", 0)).hasMessageContaining("mean time?");
  }
}
