package dev.wattstick.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "PT10S,PT10S",
    "10s,PT10S",
    "2m,PT2M",
    "1.5,PT1.5S",
    "500ms,PT0.500S",
    "x,x",
    "10 s,PT10S",
    "-3s,-3s",
    "pt1m,PT1M"
  })
  void peopleTypeDurations(String typed, String iso) {
    assertThat(Durations.iso(typed)).isEqualTo(iso);
  }
}
