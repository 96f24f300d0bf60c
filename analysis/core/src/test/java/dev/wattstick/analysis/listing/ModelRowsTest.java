package dev.wattstick.analysis.listing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class ModelRowsTest {

  @Test
  void anEngineMeasuresUnlessAllItsDevicesAreSimulated() throws Exception {
    assertThat(measures("true", "[{\"simulated\":true},{\"simulated\":true}]")).isFalse();
    assertThat(measures("true", "[{\"simulated\":true},{\"simulated\":false}]")).isTrue();
    assertThat(measures("true", "[]")).isTrue();
    assertThat(measures("false", "[{\"simulated\":false}]")).isFalse();
  }

  private static boolean measures(String available, String devices) throws Exception {
    return ModelRows.measures(
        new ObjectMapper()
            .readTree("{\"available\":" + available + ",\"devices\":" + devices + "}"));
  }
}
