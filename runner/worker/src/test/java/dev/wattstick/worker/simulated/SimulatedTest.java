package dev.wattstick.worker.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.SimulatedDevice;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.meter.Instrument;
import dev.wattstick.worker.meter.MeterException;
import dev.wattstick.worker.meter.Recording;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SimulatedTest {
  private static final SimulatedDevice DEVICE = new SimulatedDevice(1_000_000, 0.2, 2.5, 42);
  private static final SimulatedProvider PROVIDER = new SimulatedProvider(Map.of("fast", DEVICE));
  private static final ModelFile NO_FILE =
      new ModelFile("m", "other", "tflite", "int8", "/no/such/file", 0, "0", null, null);

  @Test
  void latencyIsLogNormalAroundItsMedian() {
    double[] logarithms =
        DoubleStream.of(series(100_000)).map(ns -> Math.log(ns / 1e6)).sorted().toArray();
    assertThat(logarithms[50_000]).isCloseTo(0, within(0.005));
    double sd = Math.sqrt(DoubleStream.of(logarithms).map(x -> x * x).average().orElseThrow());
    assertThat(sd).isCloseTo(0.2, within(0.005));
  }

  @Test
  void theSameSeedGivesTheSameSeries() {
    assertThat(series(100)).isEqualTo(series(100));
  }

  @Test
  void withoutJitterLatencyIsConstant() {
    SimulatedModel model =
        new SimulatedModel(DeviceId.simulated("x"), new SimulatedDevice(777, 0, 1, 1), 1);
    assertThat(LongStream.generate(model::nextLatencyNs).limit(10)).containsOnly(777L);
  }

  @Test
  void invokeReallyWaits() {
    SimulatedModel model =
        new SimulatedModel(DeviceId.simulated("x"), new SimulatedDevice(500_000, 0, 1, 1), 1);
    long startNs = System.nanoTime();
    model.invoke();
    assertThat(System.nanoTime() - startNs).isGreaterThanOrEqualTo(500_000);
  }

  @Test
  void factsListTheDevices() {
    EngineFacts facts = PROVIDER.facts();
    assertThat(facts.available()).isTrue();
    assertThat(facts.devices())
        .containsExactly(new EngineFacts.DeviceFacts("sim:fast", "Simulated fast", "SIM", true));
  }

  @Test
  void withoutDevicesItSaysWhatToDo() {
    EngineFacts facts = new SimulatedProvider(Map.of()).facts();
    assertThat(facts.available()).isFalse();
    assertThat(facts.reason()).isNotBlank();
    assertThat(facts.remedy()).isNotBlank();
    assertThat(new SimulatedMeterProvider(Map.of()).facts().available()).isFalse();
  }

  @Test
  void anUnknownDeviceIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(
            () -> PROVIDER.load(NO_FILE, new LoadOptions(DeviceId.parse("sim:fats"), 1, 1)))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.kind()).isEqualTo(FailureKind.ENGINE_UNAVAILABLE))
        .hasMessageContaining("there are sim:fast");
  }

  @Test
  void aMissingModelFileIsRefused() {
    assertThatThrownBy(
            () -> PROVIDER.load(NO_FILE, new LoadOptions(DeviceId.parse("sim:fast"), 1, 1)))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("/no/such/file");
  }

  @Test
  void theMeterReadsAroundTheMeanPower() {
    SimulatedMeterProvider meters = new SimulatedMeterProvider(Map.of("fast", DEVICE));
    DeviceId fast = DeviceId.simulated("fast");
    try (Instrument meter = meters.instrument(fast);
        Instrument again = meters.instrument(fast)) {
      double[] watts = DoubleStream.generate(meter::read).limit(1000).toArray();
      assertThat(DoubleStream.of(watts).average().orElseThrow()).isCloseTo(2.5, within(0.01));
      assertThat(again.read()).isEqualTo(watts[0]);
    }
    assertThat(meters.traits().provenance()).isEqualTo(Provenance.SIMULATED);
    assertThat(meters.covers(fast)).isTrue();
    assertThat(meters.covers(DeviceId.CPU)).isFalse();
    Recording recording = new Recording(System::nanoTime, 1);
    assertThatThrownBy(() -> meters.open(DeviceId.simulated("other"), recording))
        .isInstanceOf(MeterException.class);
  }

  private static double[] series(int count) {
    SimulatedModel model = new SimulatedModel(DeviceId.simulated("fast"), DEVICE, 1);
    return LongStream.generate(model::nextLatencyNs).limit(count).asDoubleStream().toArray();
  }
}
