package dev.wattstick.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.LatencyStatistics;
import dev.wattstick.record.Provenance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunTableTest {
  private static LatencyStatistics latency(double mean, @Nullable Long median) {
    return new LatencyStatistics(
        20, 1, 9_000_000, mean, null, median, null, null, null, null, null, Provenance.METER);
  }

  @Test
  void aMeanFarAboveTheMedianIsTold() {
    assertThat(RunTable.disturbance(latency(1_370_000, 72_000L), 0.31))
        .hasValueSatisfying(
            sentence ->
                assertThat(sentence)
                    .startsWith("DISTURBED: the mean latency, 1.37 ms, is 19.0 times the median")
                    .contains("noise before the run was 0.31"));
    assertThat(RunTable.disturbance(latency(150_000, 72_000L), null))
        .hasValueSatisfying(sentence -> assertThat(sentence).doesNotContain("noise"));
  }

  @Test
  void aQuietRunAndOneWithoutAMedianAreNot() {
    assertThat(RunTable.disturbance(latency(80_000, 72_000L), 0.9)).isEmpty();
    assertThat(RunTable.disturbance(latency(80_000, null), 0.9)).isEmpty();
  }
}
