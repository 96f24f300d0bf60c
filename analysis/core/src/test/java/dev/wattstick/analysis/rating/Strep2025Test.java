package dev.wattstick.analysis.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.table.ResultException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scale strep-2025 against the independent reference in Python, bit for bit. */
class Strep2025Test {

  @ParameterizedTest
  @ValueSource(strings = {"weights", "default weights", "no metadata"})
  void equalsTheReferenceImplementation(String metadata) {
    Ratings mean = Rating.rate(Strep2025.with(StrepMode.MEAN), input(metadata));
    Ratings median = Rating.rate(Strep2025.with(StrepMode.MEDIAN), input(metadata));

    assertThat(GoldenTable.lines(mean, false))
        .isEqualTo(GoldenTable.expected("strep-2025/" + metadata + "/mean"));
    assertThat(GoldenTable.lines(median, true))
        .isEqualTo(GoldenTable.expected("strep-2025/" + metadata + "/median"));
  }

  private static RatingInput input(String metadata) {
    return GoldenTable.input(
        metadata.equals("no metadata")
            ? List.of()
            : GoldenTable.properties(metadata.equals("weights")));
  }

  @Test
  void aMissingValueHasNeitherIndexNorRating() {
    Ratings ratings = Rating.rate(Strep2025.standard(), pair(0.5, Double.NaN, false));

    assertThat(ratings.index("metric", 1)).isEmpty();
    assertThat(ratings.rating("metric", 1)).isEmpty();
    assertThat(ratings.index("compound", 1)).hasValue(0);
    assertThat(RatingTable.of(ratings).csv()).contains("d,t,e,m2,metric,,,\n");
  }

  @Test
  void anIndexOnABoundaryGetsTheBetterClass() {
    Ratings ratings = Rating.rate(Strep2025.standard(), pair(1, 1, true));

    assertThat(ratings.rating("metric", 0)).hasValue(0);
  }

  @Test
  void zerosAndInfinitiesFollowTheFormula() {
    assertThat(Rating.rate(Strep2025.standard(), pair(0, 2, false)).index("metric", 0)).isEmpty();
    assertThat(Rating.rate(Strep2025.standard(), pair(0, 2, false)).index("metric", 1)).hasValue(0);
    double infinite = Double.POSITIVE_INFINITY;
    assertThat(Rating.rate(Strep2025.standard(), pair(infinite, 2, false)).index("metric", 0))
        .isEmpty();
    assertThat(Rating.rate(Strep2025.standard(), pair(infinite, 2, true)).index("metric", 0))
        .hasValue(1);
  }

  @Test
  void negativeValuesAreRefusedAllAtOnce() {
    RatingInput input =
        new RatingInput(
            new String[] {"d", "d"},
            new String[] {"t", "t"},
            new String[] {"e", "e"},
            new String[] {"m1", "m2"},
            List.of("gain", "loss"),
            new double[][] {{1, -1}, {-2, -3}},
            List.of());

    assertThatThrownBy(() -> Rating.rate(Strep2025.standard(), input))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("gain is negative in 1 rows, first -1.0 of m2 in d / t / e")
        .hasMessageContaining("loss is negative in 2 rows, first -2.0 of m1");
  }

  @Test
  void weightsForSomeMetricsOnlyAreRefused() {
    Strep2025 scale =
        new Strep2025(StrepMode.MEAN, new Weights(Map.of("energy", 2.0)), Boundaries.computed());

    assertThatThrownBy(() -> Rating.rate(scale, input("default weights")))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("accuracy_k1 has no weight, but others have");
  }

  @Test
  void aGroupNamedLikeAMetricIsRefused() {
    RatingInput input =
        new RatingInput(
            new String[] {"d"},
            new String[] {"t"},
            new String[] {"e"},
            new String[] {"m"},
            List.of("speed"),
            new double[][] {{1}},
            List.of(MetricProperty.of("speed", "speed", 1, true)));

    assertThatThrownBy(() -> Rating.rate(Strep2025.standard(), input))
        .hasMessageContaining("Group speed has the name of a metric or compound");
  }

  @Test
  void aCompoundWhoseWeightsAreAllZeroIsAbsent() {
    Weights weights = new Weights(Map.of("energy", 0.0, "running_time", 0.0, "footprint", 0.0));
    Strep2025 scale = new Strep2025(StrepMode.MEAN, weights, Boundaries.computed());

    Ratings ratings = Rating.rate(scale, input("weights"));

    assertThat(ratings.compounds()).containsExactly("compound", "quality", "Complexity");
  }

  private static RatingInput pair(double first, double second, boolean maximize) {
    return new RatingInput(
        new String[] {"d", "d"},
        new String[] {"t", "t"},
        new String[] {"e", "e"},
        new String[] {"m1", "m2"},
        List.of("metric"),
        new double[][] {{first, second}},
        List.of(MetricProperty.of("metric", "Quality", 1, maximize)));
  }
}
