package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wattstick.record.RunRecord.Trend;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatencyTrendTest {

  @Test
  void seesALatencyThatGrowsWithEachQuery() {
    Trend trend = trend(64, i -> 1000 + 10 * i);
    assertThat(trend.rankCorrelation()).isCloseTo(1, within(1e-12));
    // Medians of windows of 8: 1035, 1115, … 1595.
    assertThat(trend.growth()).isCloseTo((1515 + 1595) / (1035.0 + 1115), within(1e-12));
    assertThat(trend.grows()).isTrue();
  }

  @Test
  void seesItThroughNoise() {
    SplittableRandom random = new SplittableRandom(1);
    Trend trend = trend(20_000, i -> 1000 + i / 50 + random.nextInt(i % 100 == 0 ? 100_000 : 200));
    assertThat(trend.grows()).isTrue();
  }

  @Test
  void noiseAloneIsNoGrowth() {
    for (int seed = 0; seed < 100; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      assertThat(trend(500, i -> 1000 + random.nextInt(500)).grows()).as("seed " + seed).isFalse();
    }
  }

  @Test
  void aSteadyButSmallRiseIsNoGrowth() {
    Trend trend = trend(1000, i -> 1_000_000 + 50 * i);
    assertThat(trend.rankCorrelation()).isCloseTo(1, within(1e-12));
    assertThat(trend.growth()).isBetween(1.03, 1.05);
    assertThat(trend.grows()).isFalse();
  }

  @Test
  void aLatencyThatFallsDoesNotGrow() {
    Trend trend = trend(64, i -> 2000 - 10 * i);
    assertThat(trend.rankCorrelation()).isCloseTo(-1, within(1e-12));
    assertThat(trend.grows()).isFalse();
  }

  @Test
  void equalLatenciesHaveNoCorrelation() {
    assertThat(trend(640, i -> 1000)).isEqualTo(new Trend(0, 1, false));
  }

  @Test
  void isNotJudgedWithFewerThanSixtyFourQueries() {
    assertThat(LatencyTrend.of(new long[63])).isNull();
  }

  private static Trend trend(int queries, IntToLongFunction latencyNs) {
    return Objects.requireNonNull(
        LatencyTrend.of(IntStream.range(0, queries).mapToLong(latencyNs).toArray()));
  }
}
