package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleRoomTest {
  private static final long GIB = 1L << 30;

  @Test
  void holdsTheMinimumDurationAtOneAndAHalfTimesTheFastestSpeed() {
    assertThat(SampleRoom.queries(new StopRule(10, 1_000_000, 9_000_000), 100, GIB))
        .isEqualTo(15_001);
  }

  @Test
  void holdsTheMinimumOfQueries() {
    assertThat(SampleRoom.queries(new StopRule(50_000, 1_000_000, 9_000_000), 100, GIB))
        .isEqualTo(50_001);
  }

  @Test
  void countsNoTimeBeyondTheMaximum() {
    assertThat(SampleRoom.queries(new StopRule(10, 1_000_000, 500_000), 100, GIB)).isEqualTo(7_501);
  }

  @Test
  void leavesHalfOfTheHeapFree() {
    assertThat(SampleRoom.queries(new StopRule(1_000_000, 1, 1), 100, 48_000)).isEqualTo(1000);
  }
}
