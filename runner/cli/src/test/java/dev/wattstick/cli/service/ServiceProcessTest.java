package dev.wattstick.cli.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.cli.CliFailure;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceProcessTest {
  @Test
  void theHeapIsBoundedAndCanBeChosen() {
    assertThat(ServiceProcess.heap(Map.of())).isEqualTo("768m");
    assertThat(ServiceProcess.heap(Map.of("WATTSTICK_SERVICE_HEAP", " "))).isEqualTo("768m");
    assertThat(ServiceProcess.heap(Map.of("WATTSTICK_SERVICE_HEAP", "2g"))).isEqualTo("2g");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "2 g", "lots", "1g -version", "-1g"})
  void aHeapThatIsNoSizeIsRefused(String heap) {
    assertThatThrownBy(() -> ServiceProcess.heap(Map.of("WATTSTICK_SERVICE_HEAP", heap)))
        .isInstanceOf(CliFailure.class)
        .hasMessageContaining("WATTSTICK_SERVICE_HEAP");
  }
}
