package dev.wattstick.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceIdTest {

  @ParameterizedTest
  @CsvSource({
    "cpu, cpu,",
    "gpu:0, gpu, 0",
    "myriad:1.2, myriad, 1.2",
    "edgetpu:usb-2-1, edgetpu, usb-2-1",
    "sim:fast, sim, fast",
    "npu:pci:3, npu, pci:3"
  })
  void isAKindAndAPlace(String text, String kind, String place) {
    assertThat(DeviceId.parse(text)).isEqualTo(new DeviceId(new DeviceKind(kind), place));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cpu", "gpu:0", "gpu:", ":", "", "myriad:1.2-ma2480", "sim:a b"})
  void everyTextComesBackAsItWas(String text) {
    assertThat(DeviceId.parse(text)).hasToString(text);
  }

  @Test
  void aSimulatedDeviceIsKnownByItsKind() {
    assertThat(DeviceId.simulated("fast")).isEqualTo(DeviceId.parse("sim:fast"));
    assertThat(DeviceId.parse("sim:fast").simulated()).isTrue();
    assertThat(DeviceId.parse("simulator:0").simulated()).isFalse();
    assertThat(DeviceId.CPU.simulated()).isFalse();
  }

  @Test
  void factsOfADeviceSayItsIdAndWhetherItIsSimulated() {
    EngineFacts.DeviceFacts facts =
        EngineFacts.DeviceFacts.of(DeviceId.simulated("fast"), "Fast", "SIM");
    assertThat(facts).isEqualTo(new EngineFacts.DeviceFacts("sim:fast", "Fast", "SIM", true));
    assertThat(facts.deviceId().shortName()).isEqualTo("fast");
    assertThat(DeviceId.CPU.shortName()).isEqualTo("cpu");
  }

  @Test
  void whatIsNotAvailableHasAReason() {
    Availability gone = Availability.of(false, "it is unplugged", "plug it in");
    assertThat(gone).hasToString("it is unplugged (plug it in)");
    assertThat(new Availability.Unavailable("it is gone", null)).hasToString("it is gone");
    assertThat(MeterFacts.of("m", "M", "stick", gone))
        .isEqualTo(new MeterFacts("m", "M", "stick", false, "it is unplugged", "plug it in"));
    assertThat(MeterFacts.of("m", "M", "stick", Availability.of(true, null, null)).reason())
        .isNull();
  }
}
