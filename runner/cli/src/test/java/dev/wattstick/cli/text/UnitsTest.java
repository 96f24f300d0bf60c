package dev.wattstick.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

  @ParameterizedTest
  @CsvSource({"999,999 ns", "1234,1.23 µs", "12345678,12.3 ms", "1500000000,1.50 s", "40,40.0 ns"})
  void latencyTakesAFittingUnit(long nanoseconds, String text) {
    assertThat(Units.latency(nanoseconds)).isEqualTo(text);
  }

  @Test
  void missingIsADash() {
    assertThat(Units.latency(null)).isEqualTo("—");
    assertThat(Units.percent(null)).isEqualTo("—");
  }

  @ParameterizedTest
  @CsvSource({"PT0.2S,0 s", "PT59S,59 s", "PT61S,1 min 1 s", "-PT5S,0 s"})
  void durationIsRounded(Duration duration, String text) {
    assertThat(Units.duration(duration)).isEqualTo(text);
  }

  @Test
  void fractionIsShownAsPercent() {
    assertThat(Units.percent(0.97777)).isEqualTo("97.8 %");
  }
}
