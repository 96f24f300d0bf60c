package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wattstick.record.Measured;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.RunRecord;
import dev.wattstick.worker.meter.MeterKind;
import dev.wattstick.worker.meter.MeterScope;
import dev.wattstick.worker.meter.MeterTraits;
import dev.wattstick.worker.meter.Readings;
import dev.wattstick.worker.meter.Series;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnergyAccountTest {
  private static final long SECOND_NS = 1_000_000_000;

  @Test
  void isMeanPowerTimesTimeSharedByTheInferences() {
    double[] watts = new double[40];
    Arrays.setAll(watts, i -> i < 20 ? 2 : 3);
    RunRecord.Energy energy = account(4).of(sampled(watts, null));
    assertThat(energy.meanPower()).isEqualTo(Measured.of(2.5, "W", Provenance.METER, "meter ina"));
    assertThat(energy.perInference().value()).isCloseTo(0.1, within(1e-15));
    assertThat(energy.netPerInference().reason()).contains("idle");
    assertThat(energy.meter()).isEqualTo("ina");
    assertThat(energy.scope()).isEqualTo("stick");
  }

  @Test
  void onlyReadingsInsideTheSteadyStateCount() {
    long[] timesNs = new long[42];
    double[] watts = new double[42];
    Arrays.setAll(timesNs, i -> (i - 1) * SECOND_NS / 10);
    Arrays.fill(watts, 2);
    watts[0] = 100;
    watts[41] = 100;
    Readings readings = new Readings.Sampled(new Series(timesNs, watts, 0), null);
    assertThat(account(3.95).of(readings).meanPower().value()).isEqualTo(2);
  }

  @Test
  void isAbsentWithFewerThanThirtyReadings() {
    RunRecord.Energy energy = account(2).of(sampled(new double[29], null));
    assertThat(energy.perInference().value()).isNull();
    assertThat(energy.netPerInference()).isEqualTo(energy.perInference());
    assertThat(energy.meanPower().reason())
        .isEqualTo(
            "meter ina gave 29 readings in the 2.0 s of the steady state; at least 30 and 5 a"
                + " second are needed");
  }

  @Test
  void isAbsentWithFewerThanFiveReadingsASecond() {
    RunRecord.Energy energy = account(7).of(sampled(new double[30], "cable"));
    assertThat(energy.perInference().reason())
        .contains("5 a second")
        .endsWith("; it stopped: cable");
    assertThat(energy.meter()).isEqualTo("ina");
  }

  @Test
  void ofACounterIsTheDifferenceOverTheSteadyState() {
    long[] timesNs = {-SECOND_NS, SECOND_NS, 3 * SECOND_NS, 5 * SECOND_NS};
    Series joules = new Series(timesNs, new double[] {10, 12, 20, 24}, 0);
    RunRecord.Energy energy = account(4).of(new Readings.Counted(joules, null));
    // 11 J at the start, 22 J at the end.
    assertThat(energy.meanPower().value()).isEqualTo(11 / 4.0);
    assertThat(energy.perInference().value()).isCloseTo(0.11, within(1e-15));
  }

  @Test
  void isAbsentWhereACounterStoppedOnTheWay() {
    Series joules = new Series(new long[] {0, 3 * SECOND_NS}, new double[] {10, 20}, 0);
    assertThat(account(4).of(new Readings.Counted(joules, "cable")).perInference())
        .isEqualTo(
            Measured.absent(
                "J", "meter ina was not read over all of the steady state; it stopped: cable"));
  }

  @Test
  void ofAnAssumedPowerIsThatTimesTime() {
    RunRecord.Energy energy = account(4).of(new Readings.Assumed(2.5));
    assertThat(energy.perInference().value()).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void isAbsentWithoutAMeter() {
    RunRecord.Energy energy = EnergyAccount.absent("none");
    assertThat(energy.perInference()).isEqualTo(Measured.absent("J", "none"));
    assertThat(energy.meter()).isNull();
  }

  /** Of a hundred inferences. */
  private static EnergyAccount account(double seconds) {
    MeterTraits meter =
        new MeterTraits(
            "ina", "INA219", MeterKind.SAMPLED, MeterScope.STICK, Provenance.METER, 1L, null);
    return new EnergyAccount(meter, 0, (long) (seconds * SECOND_NS), 100);
  }

  private static Readings sampled(double[] watts, @Nullable String fault) {
    return new Readings.Sampled(new Series(new long[watts.length], watts, 0), fault);
  }
}
