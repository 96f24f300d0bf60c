package dev.wattstick.analysis.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.analysis.table.ResultException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What cannot be rated, and odd tables that can. */
class RatingRefusalTest {
  private static final RatingInput GOLDEN = GoldenTable.input(GoldenTable.properties(true));

  @Test
  void aBrokenTableIsRefusedWithAllItsFaults() {
    assertThatThrownBy(
            () ->
                new RatingInput(
                    new String[] {"d", "d"},
                    new String[] {"t"},
                    new String[] {"e", null},
                    new String[] {"m", "n"},
                    List.of("a", "a", "compound"),
                    new double[][] {{1, 2}, {1}},
                    List.of(MetricProperty.of("quality", "Performance", 1, true))))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("Column task has 1 rows, column model has 2.")
        .hasMessageContaining("Row 1 has no environment")
        .hasMessageContaining("3 metrics are named, but 2 columns given.")
        .hasMessageContaining("Column a has 1 rows")
        .hasMessageContaining("Column a is given twice.")
        .hasMessageContaining("Column compound has the name of a compound index")
        .hasMessageContaining("Metric of the metadata quality has the name");
  }

  @Test
  void anEmptyTableIsRefused() {
    assertThatThrownBy(() -> table(new double[0], List.of()))
        .hasMessageContaining("The table has no rows");
  }

  @Test
  void metadataThatNamesOnlyUnknownMetricsIsRefusedWithNearMatches() {
    assertThatThrownBy(() -> rate(table(new double[] {1}, metric("metrik", false))))
        .hasMessageContaining("Metric metrik: did you mean metric?");
  }

  @Test
  void unknownMetricsOfTheMetadataAreSkippedAndNamed() {
    List<MetricProperty> properties =
        List.of(
            MetricProperty.of("other", "Performance", 1, true),
            MetricProperty.of("metric", "Resources", 1, false));

    Ratings ratings = rate(table(new double[] {2, 1}, properties));

    assertThat(ratings.metrics()).containsExactly("metric");
    assertThat(ratings.skippedMetrics()).containsExactly("other");
  }

  @Test
  void edgeAccNeedsMetadata() {
    assertThatThrownBy(() -> rate(table(new double[] {1}, List.of())))
        .hasMessageContaining("needs metadata");
  }

  @Test
  void unknownNamesInSettingsAreRefusedWithNearMatches() {
    EdgeAcc2023 scale =
        new EdgeAcc2023(
            References.parse("alhpa=m1,beta=m9"),
            RatingMode.BEST,
            new Weights(Map.of("enrgy", 1.0)),
            new Boundaries(Map.of("runing_time", new LetterBoundaries(1, 1, 1, 1))));

    assertThatThrownBy(() -> Rating.rate(scale, GOLDEN))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("Weight of unknown metric enrgy: did you mean energy?")
        .hasMessageContaining("Boundary of unknown metric runing_time: did you mean running_time?")
        .hasMessageContaining("Reference of unknown dataset alhpa: did you mean alpha")
        .hasMessageContaining("Unknown reference model m9: there are: m1, m2, m3, m4");
  }

  @Test
  void settingsMayNameWhatAnyOfSeveralTablesHas() {
    RatingInput other = table(new double[] {1, 2}, metric("metric", false));
    EdgeAcc2023 scale =
        new EdgeAcc2023(
            References.parse("d=m0,alpha=m3"),
            RatingMode.BEST,
            new Weights(Map.of("metric", 2.0, "energy", 1.0)),
            Boundaries.computed());

    assertThat(Rating.rateAll(scale, List.of(GOLDEN, other))).hasSize(2);
  }

  @Test
  void aReferenceModelThatDoesNotCoverTheTableIsRefusedWithThoseThatDo() {
    EdgeAcc2023 scale = EdgeAcc2023.with(References.parse("alpha=m6"), RatingMode.BEST);

    assertThatThrownBy(() -> Rating.rate(scale, GOLDEN))
        .hasMessageContaining("m6 has no row in alpha / infer / Desktop TPU")
        .hasMessageContaining("m6 has no running_time in alpha / infer / Laptop CPU")
        .hasMessageContaining("in all groups of the dataset: m");
  }

  @Test
  void aReferenceModelWithSeveralRowsIsRefused() {
    RatingInput input = table(new double[] {1, 2}, metric("metric", false));
    RatingInput twice =
        new RatingInput(
            input.datasetColumn(),
            input.taskColumn(),
            input.environmentColumn(),
            new String[] {"m", "m"},
            List.of("metric"),
            new double[][] {{1, 2}},
            input.properties());

    assertThatThrownBy(
            () -> Rating.rate(EdgeAcc2023.with(References.centered(), RatingMode.BEST), twice))
        .hasMessageContaining("m has several rows in d / t / e: merge its runs first.");
    assertThat(RatingTable.of(rate(twice)).csv())
        .contains("d,t,e,m,metric,1.0,1.0,0\nd,t,e,m,metric,2.0,0.5,4\nd,t,e,m,quality,");
  }

  @Test
  void oneModelInOneEnvironmentIsItsOwnReference() {
    Ratings ratings = rate(table(new double[] {3}, metric("metric", false)));

    assertThat(ratings.index("metric", 0)).hasValue(1);
    // All boundaries are 1, and an index equal to a boundary gets the worse class.
    assertThat(ratings.rating("metric", 0)).hasValue(4);
    assertThat(ratings.index("quality", 0)).as("no Performance metric").hasValue(0);
    assertThat(ratings.index("resource", 0)).hasValue(1);
  }

  @Test
  void aMetricThatIsMissingEverywhereIsDropped() {
    Ratings ratings = rate(table(new double[] {Double.NaN, Double.NaN}, metric("metric", true)));

    assertThat(ratings.index("metric", 0)).isEmpty();
    assertThat(ratings.index("compound", 0)).hasValue(0);
    assertThat(RatingTable.of(ratings).csv()).doesNotContain(",metric,,");
    GroupKey group = ratings.groups().get(0);
    assertThat(ratings.reference("metric", group)).isEmpty();
    assertThat(ratings.boundaries("metric", group)).isEmpty();
    assertThat(ratings.realBoundaries("metric", group)).isEmpty();
  }

  @Test
  void zeroIsInfinitelyGoodWhereLowerIsBetterAndSoInNoClassButE() {
    Ratings ratings = rate(table(new double[] {0, 1, 2, 4, 8, 16}, metric("metric", false)));

    assertThat(ratings.index("metric", 0)).hasValue(Double.POSITIVE_INFINITY);
    assertThat(ratings.rating("metric", 0)).hasValue(4);
    assertThat(RatingTable.of(ratings).csv()).contains("d,t,e,m0,metric,0.0,inf,4");
  }

  @Test
  void infiniteValuesHaveTheIndicesOfTheRule() {
    double infinite = Double.POSITIVE_INFINITY;

    assertThat(rate(table(new double[] {infinite, 1}, metric("m", true))).index("m", 0))
        .hasValue(1);
    assertThat(rate(table(new double[] {infinite, 1}, metric("m", false))).index("m", 0))
        .hasValue(0);
  }

  @Test
  void zerosWhereHigherIsBetterHaveIndexZero() {
    Ratings ratings = rate(table(new double[] {0, 0}, metric("metric", true)));

    assertThat(ratings.index("metric", 0)).hasValue(0);
  }

  @Test
  void unknownNamesInQuestionsAreAnsweredWithNearMatches() {
    Ratings ratings = rate(GOLDEN);

    assertThatThrownBy(() -> ratings.index("compund", 0))
        .hasMessageContaining("compund: did you mean compound?");
    assertThatThrownBy(() -> ratings.reference("compound", ratings.groups().get(0)))
        .hasMessageContaining("Unknown metric");
    assertThatThrownBy(() -> ratings.boundaries("energy", new GroupKey("a", "b", "c")))
        .hasMessageContaining("a / b / c");
    assertThatThrownBy(() -> RatingMode.parse("optimistic men"))
        .hasMessageContaining("did you mean optimistic mean");
    assertThatThrownBy(() -> StrepMode.parse("man")).hasMessageContaining("did you mean mean");
    assertThatThrownBy(() -> References.parse("worst,a=b,a=c"))
        .hasMessageContaining("\"worst\": write best")
        .hasMessageContaining("Dataset a is named twice");
  }

  private static Ratings rate(RatingInput input) {
    return Rating.rate(EdgeAcc2023.standard(), input);
  }

  private static List<MetricProperty> metric(String name, boolean maximize) {
    return List.of(MetricProperty.of(name, maximize ? "Performance" : "Resources", 1, maximize));
  }

  private static RatingInput table(double[] values, List<MetricProperty> properties) {
    String[] models = new String[values.length];
    String[][] keys = new String[3][values.length];
    for (int row = 0; row < values.length; row++) {
      models[row] = "m" + row;
      keys[0][row] = "d";
      keys[1][row] = "t";
      keys[2][row] = "e";
    }
    String column =
        properties.isEmpty() || properties.size() > 1 || properties.get(0).metric().equals("metrik")
            ? "metric"
            : properties.get(0).metric();
    return new RatingInput(
        keys[0], keys[1], keys[2], models, List.of(column), new double[][] {values}, properties);
  }
}
