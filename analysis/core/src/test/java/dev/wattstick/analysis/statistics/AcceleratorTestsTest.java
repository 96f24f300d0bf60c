package dev.wattstick.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.table.ResultException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Friedman, Nemenyi, Wilcoxon and Holm against SciPy. */
class AcceleratorTestsTest {

  @Test
  void friedmanAndNemenyiAgreeWithScipy() {
    for (JsonNode golden : GoldenStatistics.get("friedman")) {
      Friedman friedman = Friedman.of(table(golden.get("table"), false));

      assertThat(friedman.statistic()).isCloseTo(golden.get("statistic").asDouble(), within(1e-11));
      assertThat(friedman.p()).isCloseTo(golden.get("p").asDouble(), within(1e-12));
      assertThat(friedman.averageRanks().stream().mapToDouble(rank -> rank).toArray())
          .containsExactly(GoldenStatistics.numbers(golden.get("averageRanks")), within(1e-12));
      Nemenyi nemenyi = Nemenyi.of(friedman, 0.05);
      assertThat(nemenyi.criticalDifference())
          .isCloseTo(golden.get("criticalDifference05").asDouble(), within(1e-9));
      assertThat(Nemenyi.of(friedman, 0.1).criticalDifference())
          .isCloseTo(golden.get("criticalDifference10").asDouble(), within(1e-9));
      assertThat(nemenyi.pairs().stream().mapToDouble(Nemenyi.Pair::p).toArray())
          .containsExactly(GoldenStatistics.numbers(golden.get("nemenyiP")), within(1e-9));
    }
  }

  @Test
  void whereHigherIsBetterRanksTurnAround() {
    JsonNode golden = GoldenStatistics.get("friedman").get(0).get("table");

    List<Double> lower = Friedman.of(table(golden, false)).averageRanks();
    List<Double> higher = Friedman.of(table(golden, true)).averageRanks();

    for (int i = 0; i < lower.size(); i++) {
      assertThat(higher.get(i)).isCloseTo(4 - lower.get(i), within(1e-12));
    }
  }

  @Test
  void wilcoxonAgreesWithScipy() {
    for (JsonNode golden : GoldenStatistics.get("wilcoxon")) {
      Wilcoxon test =
          Wilcoxon.of(
              GoldenStatistics.numbers(golden.get("first")),
              GoldenStatistics.numbers(golden.get("second")));

      double smaller = Math.min(test.positiveRanks(), test.negativeRanks());
      assertThat(smaller).isEqualTo(golden.get("smaller").asDouble());
      assertThat(test.p()).isCloseTo(golden.get("p").asDouble(), within(1e-12));
      assertThat(test.exact()).isEqualTo(test.pairs() <= 50);
    }
  }

  @Test
  void wilcoxonOfEqualPairsSaysNothing() {
    Wilcoxon test = Wilcoxon.of(new double[] {1, 2}, new double[] {1, 2});

    assertThat(test).isEqualTo(new Wilcoxon(0, 2, 0, 0, 1, true));
  }

  @Test
  void wilcoxonRefusesWhatIsNotPaired() {
    assertThatThrownBy(() -> Wilcoxon.of(new double[] {1, Double.NaN}, new double[] {1, 2, 3}))
        .isInstanceOf(ResultException.class)
        .hasMessageContaining("2 and 3 numbers are no pairs")
        .hasMessageContaining("Pair 1 lacks a number");
  }

  @Test
  void holmAdjustsStepByStep() {
    for (JsonNode golden : GoldenStatistics.get("holm")) {
      assertThat(Holm.adjust(GoldenStatistics.numbers(golden.get("p"))))
          .containsExactly(GoldenStatistics.numbers(golden.get("adjusted")), within(1e-15));
    }
    assertThat(Holm.adjust()).isEmpty();
  }

  @Test
  void aComparisonNamesTheBetterOfEachPair() {
    TreatmentComparison comparison =
        TreatmentComparison.of(
            table(GoldenStatistics.get("friedman").get(3).get("table"), false), 0.05);

    assertThat(comparison.friedman()).isPresent();
    assertThat(comparison.nemenyi().orElseThrow().pairs())
        .extracting(Nemenyi.Pair::different)
        .containsExactly(false, true, false);
    TreatmentComparison.Pair pair = comparison.pairs().get(1);
    assertThat(pair.first()).isEqualTo("t0");
    assertThat(pair.second()).isEqualTo("t2");
    assertThat(pair.better()).contains("t0");
    assertThat(pair.different()).isTrue();
    assertThat(pair.adjustedP()).isGreaterThanOrEqualTo(pair.wilcoxon().p());
  }

  @Test
  void twoTreatmentsAreComparedWithoutFriedman() {
    Map<String, double[]> blocks = new LinkedHashMap<>();
    blocks.put("a", new double[] {0.7, 0.9});
    blocks.put("b", new double[] {0.5, 0.6});
    blocks.put("c", new double[] {0.5, Double.NaN});
    blocks.put("d", new double[] {0.25, 0.25});

    TreatmentComparison comparison =
        TreatmentComparison.of(TreatmentTable.of(List.of("CPU", "TPU"), blocks, true), 0.05);

    assertThat(comparison.friedman()).isEmpty();
    assertThat(comparison.nemenyi()).isEmpty();
    assertThat(comparison.blocks()).containsExactly("a", "b", "d");
    assertThat(comparison.incomplete()).containsExactly("c");
    assertThat(comparison.pairs().get(0).better()).contains("TPU");
    assertThat(comparison.pairs().get(0).different()).isFalse();
  }

  @Test
  void treatmentsThatAlwaysTieHaveNoBetter() {
    Map<String, double[]> blocks = Map.of("a", new double[] {1, 1}, "b", new double[] {2, 2});

    TreatmentTable table = TreatmentTable.of(List.of("CPU", "TPU"), blocks, false);

    assertThat(TreatmentComparison.of(table, 0.05).pairs().get(0).better()).isEmpty();
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    Map<String, double[]> tie = Map.of("a", new double[] {1, 1, 1}, "b", new double[] {2, 2, 2});
    List<String> three = List.of("x", "y", "z");
    assertThatThrownBy(() -> Friedman.of(TreatmentTable.of(three, tie, false)))
        .hasMessageContaining("All treatments tie in all blocks");
    assertThatThrownBy(() -> Friedman.of(TreatmentTable.of(List.of("x", "y"), Map.of(), false)))
        .hasMessageContaining("2 treatments: compare two by Wilcoxon")
        .hasMessageContaining("0 complete blocks");
    assertThatThrownBy(
            () -> TreatmentComparison.of(TreatmentTable.of(List.of("x", "y"), Map.of(), false), 1))
        .hasMessageContaining("0 blocks have all treatments");
    assertThatThrownBy(() -> TreatmentTable.of(List.of("x"), tie, false))
        .hasMessageContaining("There are 1 treatments")
        .hasMessageContaining("a has 3 values");
    Friedman friedman =
        Friedman.of(table(GoldenStatistics.get("friedman").get(0).get("table"), false));
    assertThatThrownBy(() -> Nemenyi.of(friedman, 5)).hasMessageContaining("alpha 5.0");
  }

  private static TreatmentTable table(JsonNode rows, boolean maximize) {
    Map<String, double[]> blocks = new LinkedHashMap<>();
    for (JsonNode row : rows) {
      blocks.put("block " + blocks.size(), GoldenStatistics.numbers(row));
    }
    List<String> names = List.of("t0", "t1", "t2", "t3", "t4").subList(0, rows.get(0).size());
    return TreatmentTable.of(names, blocks, maximize);
  }
}
