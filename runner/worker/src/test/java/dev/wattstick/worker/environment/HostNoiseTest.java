package dev.wattstick.worker.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HostNoiseTest {

  @Test
  void aSilentMachineScoresZero() {
    AtomicLong clock = new AtomicLong();
    assertThat(HostNoise.measure(() -> clock.addAndGet(1000))).isZero();
  }

  @Test
  void isTheStandardDeviationByTheMean() {
    assertThat(HostNoise.coefficientOfVariation(new long[] {2, 4, 4, 4, 5, 5, 7, 9}))
        .isCloseTo(2.138089935299395 / 5, within(1e-15));
  }

  @Test
  void aClockThatStandsStillScoresZero() {
    assertThat(HostNoise.measure(() -> 5)).isZero();
  }
}
