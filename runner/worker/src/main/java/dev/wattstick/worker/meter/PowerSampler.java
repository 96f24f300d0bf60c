package dev.wattstick.worker.meter;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Reads a meter at its own pace on a thread of its own, from its making to {@link #stop}. */
public final class PowerSampler implements AutoCloseable {
  /** Room for 27 hours at 20 Hz. */
  private static final long MOST_SAMPLES = 2_000_000;

  private static final int SPARE_SAMPLES = 1000;

  private final Meter meter;
  private final LongSupplier clock;
  private final long[] timesNs;
  private final double[] watts;
  private final Thread thread;
  private int count;
  private @Nullable String fault;
  private volatile boolean stopping;

  /**
   * Starts to read.
   *
   * @param clock that of the timed loop
   * @param expectedNs how long the reading will last at most; room for it is taken now, so that
   *     nothing is allocated next to the timed loop
   */
  public PowerSampler(Meter meter, LongSupplier clock, long expectedNs) {
    this.meter = meter;
    this.clock = clock;
    int room = (int) Math.min(MOST_SAMPLES, expectedNs / meter.intervalNs() + SPARE_SAMPLES);
    this.timesNs = new long[room];
    this.watts = new double[room];
    this.thread = new Thread(this::sample, "wattstick-meter");
    thread.setDaemon(true);
    thread.start();
  }

  /** Ends the reading and gives what was read. */
  public PowerSamples stop() {
    close();
    return new PowerSamples(
        Arrays.copyOf(timesNs, count), Arrays.copyOf(watts, count), meter.provenance(), fault);
  }

  @Override
  public void close() {
    stopping = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sample() {
    try {
      for (long dueNs = clock.getAsLong(); !stopping && count < timesNs.length; ) {
        watts[count] = meter.watts();
        timesNs[count] = clock.getAsLong();
        count++;
        // Behind after a pause, it goes on from now: no burst of readings to catch up.
        dueNs = Math.max(dueNs + meter.intervalNs(), timesNs[count - 1]);
        await(dueNs);
      }
    } catch (MeterException e) {
      fault = e.getMessage();
    }
  }

  private void await(long dueNs) {
    for (long leftNs = dueNs - clock.getAsLong();
        leftNs > 0 && !stopping;
        leftNs = dueNs - clock.getAsLong()) {
      LockSupport.parkNanos(leftNs);
    }
  }
}
