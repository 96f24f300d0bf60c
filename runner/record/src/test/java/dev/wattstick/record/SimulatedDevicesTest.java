package dev.wattstick.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedDevicesTest {

  @Test
  void theUsualOnesAreFastAndSlow() {
    assertThat(SimulatedDevices.parse(SimulatedDevices.USUAL))
        .containsOnlyKeys("fast", "slow")
        .containsEntry("fast", new SimulatedDevice(500_000, 0.05, 2.0, 1));
  }

  @Test
  void nothingIsNone() {
    assertThat(SimulatedDevices.parse("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "fast=soon,0,1,1", "fast=PT1S,0,1", "Fast=PT1S,0,1,1"})
  void whatIsOfAnotherFormIsRefused(String text) {
    assertThatThrownBy(() -> SimulatedDevices.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text.split("=", 2)[0]);
  }
}
