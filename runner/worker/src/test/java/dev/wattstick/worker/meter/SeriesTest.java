package dev.wattstick.worker.meter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesTest {
  private final Series series =
      new Series(new long[] {-20, -10, 0, 10, 20}, new double[] {1, 2, 3, 4, 8}, 0);

  @Test
  void keepsOnlyWhatLiesInsideTheWindow() {
    Series inside = series.within(-10, 10);
    assertThat(inside.timesNs()).containsExactly(-10, 0, 10);
    assertThat(inside.mean()).isEqualTo(3);
    assertThat(series.within(21, 30).count()).isZero();
  }

  @Test
  void theInstrumentsClockIsTurnedIntoTheLoops() {
    Series late = new Series(series.timesNs(), series.values(), 1000);
    assertThat(late.timeNs(0)).isEqualTo(980);
    assertThat(late.within(990, 1010).values()).containsExactly(2, 3, 4);
    assertThat(late.covers(980, 1020)).isTrue();
    assertThat(late.at(1020)).isEqualTo(8);
  }

  @Test
  void betweenTwoReadingsItIsAStraightLine() {
    assertThat(series.at(-20)).isEqualTo(1);
    assertThat(series.at(0)).isEqualTo(3);
    assertThat(series.at(15)).isEqualTo(6);
  }

  @Test
  void coversWhatLiesBetweenItsFirstAndItsLastReading() {
    assertThat(series.covers(-20, 20)).isTrue();
    assertThat(series.covers(-21, 20)).isFalse();
    assertThat(series.covers(-20, 21)).isFalse();
    assertThat(series.within(30, 40).covers(30, 40)).isFalse();
  }
}
