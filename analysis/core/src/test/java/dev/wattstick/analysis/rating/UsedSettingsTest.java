package dev.wattstick.analysis.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.table.ResultException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UsedSettingsTest {
  private final RatingInput input = GoldenTable.input(GoldenTable.properties(true));

  private static String csv(Ratings ratings) throws IOException {
    StringWriter text = new StringWriter();
    RatingTable.of(ratings).writeCsv(text);
    return text.toString();
  }

  @Test
  void whatRatedATableRatesItAgain() throws IOException {
    Weights given = new Weights(Map.of("running_time", 0.25));
    Scale scale =
        new EdgeAcc2023(
            References.best(), RatingMode.OPTIMISTIC_MEAN, given, Boundaries.computed());
    Ratings ratings = Rating.rate(scale, input);

    Weights weights = UsedSettings.weights(List.of(ratings));
    Boundaries boundaries = UsedSettings.boundaries(List.of(ratings));

    assertThat(weights.byMetric()).containsEntry("running_time", 0.25).hasSizeGreaterThan(1);
    assertThat(boundaries.byMetric()).containsOnlyKeys(ratings.metrics());
    Scale again =
        new EdgeAcc2023(References.best(), RatingMode.OPTIMISTIC_MEAN, weights, boundaries);
    assertThat(csv(Rating.rate(again, input))).isEqualTo(csv(ratings));
  }

  @Test
  void boundariesWithinGroupsAreNotSavedAsIfTheyWereShared() {
    Ratings ratings = Rating.rate(Strep2025.standard(), input);

    assertThatThrownBy(() -> UsedSettings.boundaries(List.of(ratings)))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("rate a database of one group")
        .hasMessageContaining("running_time: they differ between groups.");
  }

  @Test
  void weightsThatDifferBetweenTablesAreNotSaved() {
    Ratings other =
        Rating.rate(
            new EdgeAcc2023(
                References.best(),
                RatingMode.OPTIMISTIC_MEAN,
                new Weights(Map.of("running_time", 0.25)),
                Boundaries.computed()),
            input);

    assertThatThrownBy(
            () -> UsedSettings.weights(List.of(Rating.rate(EdgeAcc2023.standard(), input), other)))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("running_time: ");
  }
}
