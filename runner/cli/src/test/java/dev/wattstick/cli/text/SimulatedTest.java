package dev.wattstick.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SimulatedTest {

  @Test
  void anEngineIsSimulatedWhereAllItsDevicesAre() throws Exception {
    assertThat(isSimulated("[{\"simulated\":true},{\"simulated\":true}]")).isTrue();
    assertThat(isSimulated("[{\"simulated\":true},{\"simulated\":false}]")).isFalse();
    assertThat(isSimulated("[]")).isFalse();
  }

  private static boolean isSimulated(String devices) throws Exception {
    return Simulated.engine(new ObjectMapper().readTree("{\"devices\":" + devices + "}"));
  }
}
