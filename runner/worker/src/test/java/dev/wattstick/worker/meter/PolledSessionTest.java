package dev.wattstick.worker.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.Provenance;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PolledSessionTest {
  private static final Recording RECORDING = new Recording(System::nanoTime, 1_000_000);

  @Test
  void readsUntilItIsStopped() throws InterruptedException {
    Counting instrument = new Counting(Integer.MAX_VALUE);
    try (PolledSession session = session(instrument, MeterKind.SAMPLED)) {
      session.start();
      assertThat(instrument.enough.await(60, TimeUnit.SECONDS)).isTrue();
      Series watts = ((Readings.Sampled) session.stop()).watts();
      assertThat(watts.count()).isGreaterThanOrEqualTo(10);
      assertThat(watts.timesNs()).isSorted();
      assertThat(watts.values()).startsWith(0, 1, 2);
    }
    assertThat(instrument.closed).isTrue();
  }

  @Test
  void aMeterThatFailsIsAFaultOfTheReadings() throws InterruptedException {
    Counting instrument = new Counting(10);
    try (PolledSession session = session(instrument, MeterKind.SAMPLED)) {
      session.start();
      assertThat(instrument.failed.await(60, TimeUnit.SECONDS)).isTrue();
      Readings.Sampled readings = (Readings.Sampled) session.stop();
      assertThat(readings.watts().count()).isEqualTo(10);
      assertThat(readings.fault()).isEqualTo("unplugged");
    }
  }

  @Test
  void aCounterIsReadWhenItStartsAndWhenItStops() {
    long beforeNs = System.nanoTime();
    try (PolledSession session = session(new Counting(Integer.MAX_VALUE), MeterKind.COUNTER)) {
      session.start();
      long startedNs = System.nanoTime();
      long stoppingNs = System.nanoTime();
      Readings.Counted readings = (Readings.Counted) session.stop();
      assertThat(readings.joules().timeNs(0)).isBetween(beforeNs, startedNs);
      assertThat(readings.joules().covers(startedNs, stoppingNs)).isTrue();
      assertThat(readings.fault()).isNull();
    }
  }

  @Test
  void aCounterThatCannotBeReadAtTheStartIsNotStarted() {
    Counting instrument = new Counting(0);
    try (PolledSession session = session(instrument, MeterKind.COUNTER)) {
      assertThatThrownBy(session::start).isInstanceOf(MeterException.class).hasMessage("unplugged");
    }
    assertThat(instrument.closed).isTrue();
  }

  @Test
  void aCounterThatFailsOnTheWaySaysSo() throws InterruptedException {
    Counting instrument = new Counting(3);
    try (PolledSession session = session(instrument, MeterKind.COUNTER)) {
      session.start();
      assertThat(instrument.failed.await(60, TimeUnit.SECONDS)).isTrue();
      Readings readings = session.stop();
      assertThat(readings.fault()).isEqualTo("unplugged");
      assertThat(((Readings.Counted) readings).joules().values()).containsExactly(0, 1, 2);
    }
  }

  @Test
  void aCounterThatFailsAtTheEndSaysSo() throws InterruptedException {
    // One reading at the start, one by the thread, which then pauses for longer than the test
    // lasts.
    Counting instrument = new Counting(2);
    MeterTraits slow = traits(MeterKind.COUNTER, 60_000_000_000L);
    try (PolledSession session = new PolledSession(instrument, slow, RECORDING)) {
      session.start();
      assertThat(instrument.second.await(60, TimeUnit.SECONDS)).isTrue();
      assertThat(session.stop().fault()).isEqualTo("unplugged");
    }
  }

  @Test
  void closingWithoutAStartReleasesTheInstrument() {
    Counting instrument = new Counting(1);
    session(instrument, MeterKind.SAMPLED).close();
    assertThat(instrument.closed).isTrue();
  }

  private static PolledSession session(Instrument instrument, MeterKind kind) {
    return new PolledSession(instrument, traits(kind, 1000), RECORDING);
  }

  private static MeterTraits traits(MeterKind kind, long intervalNs) {
    return new MeterTraits(
        "ina", "INA219", kind, MeterScope.STICK, Provenance.METER, intervalNs, null);
  }

  /** Reads 0, 1, 2, … and fails after so many readings. */
  private static final class Counting implements Instrument {
    final CountDownLatch enough = new CountDownLatch(10);
    final CountDownLatch second = new CountDownLatch(2);
    final CountDownLatch failed = new CountDownLatch(1);
    private final int readings;
    private int count;
    boolean closed;

    Counting(int readings) {
      this.readings = readings;
    }

    @Override
    public double read() {
      if (count == readings) {
        failed.countDown();
        throw new MeterException("unplugged", null);
      }
      enough.countDown();
      second.countDown();
      return count++;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
