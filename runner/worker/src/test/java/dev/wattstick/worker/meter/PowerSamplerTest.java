package dev.wattstick.worker.meter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.Provenance;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PowerSamplerTest {
  private final CountDownLatch enough = new CountDownLatch(10);
  private final CountDownLatch unplugged = new CountDownLatch(1);

  @Test
  void readsUntilItIsStopped() throws InterruptedException {
    PowerSampler sampler = new PowerSampler(meter(Integer.MAX_VALUE), System::nanoTime, 1_000_000);
    assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
    PowerSamples samples = sampler.stop();
    assertThat(samples.count()).isGreaterThanOrEqualTo(10);
    assertThat(samples.timesNs()).isSorted();
    assertThat(samples.watts()).startsWith(0, 1, 2);
    assertThat(samples.fault()).isNull();
    assertThat(samples.provenance()).isEqualTo(Provenance.METER);
  }

  @Test
  void aMeterThatFailsIsAFaultOfTheSamples() throws InterruptedException {
    PowerSampler sampler = new PowerSampler(meter(10), System::nanoTime, 1_000_000);
    assertThat(unplugged.await(60, TimeUnit.SECONDS)).isTrue();
    PowerSamples samples = sampler.stop();
    assertThat(samples.count()).isEqualTo(10);
    assertThat(samples.fault()).isEqualTo("unplugged");
  }

  @Test
  void keepsOnlyWhatLiesInsideTheWindow() {
    PowerSamples samples =
        new PowerSamples(
            new long[] {-20, -10, 0, 10, 20}, new double[] {1, 2, 3, 4, 5}, Provenance.RAPL, null);
    PowerSamples inside = samples.within(-10, 10);
    assertThat(inside.timesNs()).containsExactly(-10, 0, 10);
    assertThat(inside.meanWatts()).isEqualTo(3);
    assertThat(samples.within(21, 30).count()).isZero();
  }

  private Meter meter(int readings) {
    AtomicLong count = new AtomicLong();
    return new Meter() {
      @Override
      public double watts() {
        if (count.get() == readings) {
          unplugged.countDown();
          throw new MeterException("unplugged", null);
        }
        enough.countDown();
        return count.getAndIncrement();
      }

      @Override
      public long intervalNs() {
        return 1000;
      }

      @Override
      public Provenance provenance() {
        return Provenance.METER;
      }

      @Override
      public void close() {}
    };
  }
}
