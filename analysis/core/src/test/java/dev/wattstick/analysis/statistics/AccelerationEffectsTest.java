package dev.wattstick.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccelerationEffectsTest {
  private static final double MISSING = Double.NaN;

  private static final MeasurementTable TABLE =
      new MeasurementTable(
          new String[] {"d", "d", "d", "d", "d", "d", "d", "d"},
          new String[] {"t", "t", "t", "t", "t", "t", "t", "t"},
          new String[] {"a", "a", "a", "b", "b", "b", "c", "c"},
          new String[] {
            "Desktop", "Desktop", "RasPi", "Desktop", "Desktop", "Laptop", "RasPi", "RasPi"
          },
          new String[] {"CPU", "TPU", "TPU", "CPU", "TPU", "CPU", "TPU", "CPU"},
          List.of("time", "energy"),
          new double[][] {
            {4, 1, 7, 2, 1, 3, 5, 0},
            {10, 5, 7, MISSING, 1, 3, MISSING, 2},
          });

  @Test
  void eachAcceleratorIsComparedWithTheCpuOfTheSameModelAndHost() {
    AccelerationEffects effects = AccelerationEffects.of(TABLE, "CPU", TABLE.metrics());

    assertThat(effects.effects())
        .extracting(AccelerationEffect::metric, AccelerationEffect::ratio)
        .containsExactly(tuple("time", 0.25), tuple("energy", 0.5), tuple("time", 0.5));
  }

  @Test
  void whatHasNoPairIsListedWithItsReason() {
    AccelerationEffects effects = AccelerationEffects.of(TABLE, "CPU", TABLE.metrics());

    assertThat(effects.withoutPair())
        .containsExactly(
            "a on RasPi TPU (d / t): not measured on RasPi CPU",
            "b on Desktop TPU (d / t): no energy on Desktop CPU",
            "c on RasPi TPU (d / t): time is 0 on RasPi CPU",
            "c on RasPi TPU (d / t): no energy");
  }

  @Test
  void effectsAreSummedUpPerProcessorAndMetric() {
    EffectSummary time = AccelerationEffects.of(TABLE, "CPU", List.of("time")).summaries().get(0);

    assertThat(time.processor()).isEqualTo("TPU");
    assertThat(time.count()).isEqualTo(2);
    assertThat(time.min()).isEqualTo(0.25);
    assertThat(time.lowerQuartile()).isEqualTo(0.3125);
    assertThat(time.median()).isEqualTo(0.375);
    assertThat(time.max()).isEqualTo(0.5);
    assertThat(time.geometricMean()).isEqualTo(Math.sqrt(0.125), within(1e-15));
  }

  @Test
  void theComparisonOverModelsTakesTheSameTable() {
    TreatmentTable treatments =
        TreatmentTable.ofProcessors(
            TABLE, "d", "t", List.of("CPU", "TPU"), Objective.least("time"));

    assertThat(treatments.blocks()).containsExactly("a on Desktop", "b on Desktop", "c on RasPi");
    assertThat(treatments.incomplete()).containsExactly("a on RasPi", "b on Laptop");
  }

  @Test
  void whatCannotBeComparedIsRefused() {
    assertThatThrownBy(() -> AccelerationEffects.of(TABLE, "GPU", TABLE.metrics()))
        .hasMessageContaining("No row is on processor GPU.");
    assertThatThrownBy(() -> AccelerationEffects.of(TABLE, "CPU", List.of("speed")))
        .hasMessageContaining("speed; known: time, energy");
    String[] one = {"x"};
    String[] two = {"x", "x"};
    assertThatThrownBy(
            () -> new MeasurementTable(one, two, two, two, two, List.of("m"), new double[][] {}))
        .hasMessageContaining("2 models, but a key column has 1 rows")
        .hasMessageContaining("1 metrics are named, but 0 columns given");
    assertThatThrownBy(
            () -> new MeasurementTable(two, two, two, two, two, List.of(), new double[][] {}))
        .hasMessageContaining("x on x x (x / x) has several rows: merge its runs first.");
  }
}
