package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.wattstick.record.RunRecord;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;

class SteadinessTest {
  private static final long MS = 1_000_000;

  @Test
  void aWindowIsFiveSecondsOfFastQueries() {
    // 10 ms each: 500 queries a window; the first 100 belong to none.
    RunRecord.Stability stability = stability(1600, i -> (i < 100 ? 90 : i < 1100 ? 10 : 11) * MS);
    assertThat(stability.windowMeansNs()).hasSize(3).endsWith(11.0 * MS);
    assertThat(stability.ratio()).isCloseTo(1.1, within(1e-3));
    assertThat(stability.stable()).isTrue();
  }

  @Test
  void aWindowIsFiftyQueriesOfSlowOnes() {
    RunRecord.Stability stability =
        stability(151, i -> (i == 0 ? 9999 : i <= 50 ? 1000 : i <= 100 ? 1100 : 1200) * MS);
    assertThat(stability.windowMeansNs()).containsExactly(1000.0 * MS, 1100.0 * MS, 1200.0 * MS);
    assertThat(stability.ratio()).isEqualTo(1.2);
    assertThat(stability.stable()).isFalse();
  }

  @Test
  void isNotJudgedWithFewerThanThreeWindows() {
    RunRecord.Stability stability = stability(149, i -> 1000 * MS);
    assertThat(stability.windowMeansNs()).hasSize(2);
    assertThat(stability.ratio()).isNull();
    assertThat(stability.stable()).isFalse();
  }

  private static RunRecord.Stability stability(int queries, IntToLongFunction latencyNs) {
    Timings timings = new Timings(queries);
    long nowNs = -7;
    for (int i = 0; i < queries; i++) {
      timings.startsNs[i] = nowNs;
      timings.inferencesNs[i] = latencyNs.applyAsLong(i);
      timings.endToEndsNs[i] = latencyNs.applyAsLong(i);
      nowNs += latencyNs.applyAsLong(i);
    }
    timings.count = queries;
    return Steadiness.of(timings);
  }
}
