package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wattstick.record.LatencyStatistics;
import dev.wattstick.record.Provenance;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencySummaryTest {

  @Test
  void aHundredLatencies() {
    long[] shuffled = LongStream.range(0, 100).map(i -> i * 37 % 100 + 1).toArray();
    LatencyStatistics statistics = LatencySummary.of(shuffled, Provenance.METER);
    assertThat(statistics.n()).isEqualTo(100);
    assertThat(statistics.min()).isEqualTo(1);
    assertThat(statistics.max()).isEqualTo(100);
    assertThat(statistics.mean()).isEqualTo(50.5);
    // statistics.stdev(range(1, 101)) of Python
    assertThat(statistics.sd()).isCloseTo(29.011491975882016, within(1e-12));
    assertThat(statistics.p50()).isEqualTo(64);
    assertThat(statistics.p90()).isEqualTo(98);
    assertThat(statistics.p95()).isNull();
    assertThat(statistics.p999()).isNull();
    assertThat(shuffled).startsWith(1, 38);
  }

  @Test
  void ofOneLatencyThereIsNoDeviation() {
    LatencyStatistics statistics = LatencySummary.of(new long[] {7}, Provenance.SIMULATED);
    assertThat(statistics)
        .isEqualTo(
            new LatencyStatistics(
                1, 7, 7, 7.0, null, null, null, null, null, null, null, Provenance.SIMULATED));
  }
}
