package dev.wattstick.analysis.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scale edge-acc-2023 against the independent reference in Python, bit for bit. */
class EdgeAcc2023Test {

  @ParameterizedTest
  @CsvSource({"best,best", "centered,centered", "named,'alpha=m3'"})
  void metricsAndMeanEqualTheReferenceImplementation(String name, String references) {
    Ratings ratings = rate(references, RatingMode.OPTIMISTIC_MEAN);

    assertThat(GoldenTable.lines(ratings, false))
        .isEqualTo(GoldenTable.expected("edge-acc-2023/" + name + "/optimistic mean"));
  }

  @ParameterizedTest
  @CsvSource({
    "best, best, OPTIMISTIC_MEDIAN, optimistic median",
    "best, best, BEST, best",
    "best, best, WORST, worst",
    "centered, centered, OPTIMISTIC_MEDIAN, optimistic median",
    "centered, centered, BEST, best",
    "centered, centered, WORST, worst",
    "named, alpha=m3, OPTIMISTIC_MEDIAN, optimistic median",
    "named, alpha=m3, BEST, best",
    "named, alpha=m3, WORST, worst",
  })
  void compoundsOfTheOtherModesEqualTheReferenceImplementation(
      String name, String references, RatingMode mode, String text) {
    assertThat(GoldenTable.lines(rate(references, mode), true))
        .isEqualTo(GoldenTable.expected("edge-acc-2023/" + name + "/" + text));
  }

  @ParameterizedTest
  @CsvSource({
    "OPTIMISTIC_MEAN, PESSIMISTIC_MEAN",
    "OPTIMISTIC_MEDIAN, PESSIMISTIC_MEDIAN",
  })
  void optimismMakesNoDifference(RatingMode optimistic, RatingMode pessimistic) {
    for (String references : new String[] {"best", "centered", "alpha=m3"}) {
      assertThat(RatingTable.of(rate(references, pessimistic)).csv())
          .isEqualTo(RatingTable.of(rate(references, optimistic)).csv());
    }
  }

  @Test
  void customBoundariesReplaceTheQuantilesOfTheNamedMetricOnly() {
    Boundaries boundaries =
        new Boundaries(Map.of("energy", new LetterBoundaries(0.9, 0.8, 0.7, 0.6)));
    EdgeAcc2023 scale =
        new EdgeAcc2023(
            References.best(), RatingMode.OPTIMISTIC_MEAN, Weights.ofMetadata(), boundaries);

    assertThat(GoldenTable.lines(Rating.rate(scale, weighted()), false))
        .isEqualTo(GoldenTable.expected("edge-acc-2023/custom/optimistic mean"));
  }

  @Test
  void customWeightsReplaceThoseOfTheMetadata() {
    Map<String, Double> weights = new LinkedHashMap<>();
    for (MetricProperty property : GoldenTable.properties(true)) {
      weights.put(property.metric(), property.weight().orElseThrow());
    }
    EdgeAcc2023 scale =
        new EdgeAcc2023(
            References.best(),
            RatingMode.OPTIMISTIC_MEAN,
            new Weights(weights),
            Boundaries.computed());

    RatingInput unweighted = GoldenTable.input(GoldenTable.properties(false));
    assertThat(GoldenTable.lines(Rating.rate(scale, unweighted), false))
        .isEqualTo(GoldenTable.expected("edge-acc-2023/best/optimistic mean"));
  }

  @ParameterizedTest
  @CsvSource({"best,best", "centered,centered", "named,'alpha=m3'"})
  void boundariesReferencesAndTheirValuesEqualTheReferenceImplementation(
      String name, String references) {
    Ratings ratings = rate(references, RatingMode.OPTIMISTIC_MEAN);
    int compared = 0;
    for (CSVRecord line : GoldenTable.records("golden_boundaries.csv")) {
      if (line.get("case").equals("edge-acc-2023/" + name + "/optimistic mean")) {
        compare(ratings, line);
        compared++;
      }
    }
    assertThat(compared).isEqualTo(22);
  }

  private static void compare(Ratings ratings, CSVRecord line) {
    GroupKey group = new GroupKey(line.get("dataset"), line.get("task"), line.get("environment"));
    String metric = line.get("metric");
    assertThat(ratings.boundaries(metric, group).orElseThrow().toArray())
        .as("%s in %s", metric, group)
        .isEqualTo(numbers(line, "b0", "b1", "b2", "b3"));
    assertThat(ratings.reference(metric, group).orElseThrow())
        .isEqualTo(Double.parseDouble(line.get("reference")));
    assertThat(ratings.realEdges(metric, group).orElseThrow())
        .isEqualTo(numbers(line, "v0", "v1", "v2", "v3", "v4", "v5"));
    assertThat(ratings.realBoundaries(metric, group).orElseThrow())
        .isEqualTo(numbers(line, "v1", "v2", "v3", "v4"));
    assertThat(ratings.referenceModels().getOrDefault(group.dataset(), ""))
        .isEqualTo(line.get("reference_model"));
  }

  private static double[] numbers(CSVRecord line, String... columns) {
    double[] numbers = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      numbers[i] = Double.parseDouble(line.get(columns[i]));
    }
    return numbers;
  }

  private static RatingInput weighted() {
    return GoldenTable.input(GoldenTable.properties(true));
  }

  private static Ratings rate(String references, RatingMode mode) {
    return Rating.rate(EdgeAcc2023.with(References.parse(references), mode), weighted());
  }
}
