package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wattstick.record.Measured;
import dev.wattstick.record.MeterFacts;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.RunRecord;
import dev.wattstick.worker.meter.PowerSamples;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EnergyAccountTest {
  private static final MeterFacts METER =
      new MeterFacts("ina", "INA219", "stick", true, null, null);
  private static final long SECOND_NS = 1_000_000_000;

  @Test
  void isMeanPowerTimesTimeSharedByTheInferences() {
    double[] watts = new double[40];
    Arrays.setAll(watts, i -> i < 20 ? 2 : 3);
    RunRecord.Energy energy = EnergyAccount.of(METER, samples(watts, null), 4 * SECOND_NS, 100);
    assertThat(energy.meanPower()).isEqualTo(Measured.of(2.5, "W", Provenance.METER, "meter ina"));
    assertThat(energy.perInference().value()).isCloseTo(0.1, within(1e-15));
    assertThat(energy.netPerInference().reason()).contains("idle");
    assertThat(energy.meter()).isEqualTo("ina");
    assertThat(energy.scope()).isEqualTo("stick");
  }

  @Test
  void isAbsentWithFewerThanThirtyReadings() {
    RunRecord.Energy energy =
        EnergyAccount.of(METER, samples(new double[29], null), 2 * SECOND_NS, 100);
    assertThat(energy.perInference().value()).isNull();
    assertThat(energy.meanPower().reason()).contains("29 readings").contains("at least 30");
  }

  @Test
  void isAbsentWithFewerThanFiveReadingsASecond() {
    RunRecord.Energy energy =
        EnergyAccount.of(METER, samples(new double[30], "cable"), 7 * SECOND_NS, 100);
    assertThat(energy.perInference().reason()).contains("5 a second").contains("stopped: cable");
    assertThat(energy.meter()).isEqualTo("ina");
  }

  @Test
  void isAbsentWithoutAMeter() {
    RunRecord.Energy energy = EnergyAccount.absent("none");
    assertThat(energy.perInference()).isEqualTo(Measured.absent("J", "none"));
    assertThat(energy.meter()).isNull();
  }

  private static PowerSamples samples(
      double[] watts, @org.jspecify.annotations.Nullable String fault) {
    return new PowerSamples(new long[watts.length], watts, Provenance.METER, fault);
  }
}
