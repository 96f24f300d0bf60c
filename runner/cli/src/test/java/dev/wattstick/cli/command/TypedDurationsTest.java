package dev.wattstick.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedDurationsTest {

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
    "pt1m,PT1M",
    "1.5m,PT90.0S",
    "0.5h,PT1800.0S"
  })
  void peopleTypeDurations(String typed, String iso) {
    assertThat(TypedDurations.iso(typed)).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource({"10s,PT10S", "1.5m,PT1M30S", "PT1H,PT1H", "0,PT0S"})
  void theyAreRead(String typed, java.time.Duration duration) {
    assertThat(TypedDurations.parse(typed)).contains(duration);
  }

  @ParameterizedTest
  @CsvSource({"soon", "-3s", "PT-1S", "1d"})
  void whatIsNoneIsNot(String typed) {
    assertThat(TypedDurations.parse(typed)).isEmpty();
  }
}
