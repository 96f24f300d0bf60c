package dev.wattstick.worker.meter;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A session with an instrument that answers when it is asked: it is read at its own pace on a
 * thread of its own. A counter is also read when the session starts and when it stops, so that its
 * readings span all that lies between.
 */
public final class PolledSession implements MeterSession {
  /** Room for 27 hours at 20 Hz. */
  private static final long MOST_READINGS = 2_000_000;

  private static final int SPARE_READINGS = 1000;

  private final Instrument instrument;
  private final Recording recording;
  private final boolean counter;
  private final long intervalNs;
  private final long[] timesNs;
  private final double[] values;
  private final Thread thread;
  private int count;
  private @Nullable String fault;
  private volatile boolean stopping;

  /**
   * @param traits of the instrument, which is a counter or sampled
   */
  public PolledSession(Instrument instrument, MeterTraits traits, Recording recording) {
    this.instrument = instrument;
    this.recording = recording;
    this.counter = traits.kind() == MeterKind.COUNTER;
    this.intervalNs = Objects.requireNonNull(traits.intervalNs(), "a polled meter has a rate");
    int room = (int) Math.min(MOST_READINGS, recording.longestNs() / intervalNs + SPARE_READINGS);
    this.timesNs = new long[room];
    this.values = new double[room];
    this.thread = new Thread(this::poll, "wattstick-meter");
    thread.setDaemon(true);
  }

  @Override
  public void start() {
    if (counter) {
      read();
    }
    thread.start();
  }

  @Override
  public Readings stop() {
    endPolling();
    if (counter && fault == null) {
      readLast();
    }
    Series series = new Series(Arrays.copyOf(timesNs, count), Arrays.copyOf(values, count), 0);
    return counter ? new Readings.Counted(series, fault) : new Readings.Sampled(series, fault);
  }

  @Override
  public void close() {
    endPolling();
    instrument.close();
  }

  private void endPolling() {
    stopping = true;
    LockSupport.unpark(thread);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void poll() {
    try {
      // The last place is the reading's at the end.
      for (long dueNs = now(); !stopping && count < timesNs.length - 1; ) {
        read();
        // Behind after a pause, it goes on from now: no burst of readings to catch up.
        dueNs = Math.max(dueNs + intervalNs, timesNs[count - 1]);
        await(dueNs);
      }
    } catch (MeterException e) {
      fault = e.getMessage();
    }
  }

  private void readLast() {
    try {
      read();
    } catch (MeterException e) {
      fault = e.getMessage();
    }
  }

  private void read() {
    values[count] = instrument.read();
    timesNs[count] = now();
    count++;
  }

  private long now() {
    return recording.clock().getAsLong();
  }

  private void await(long dueNs) {
    for (long leftNs = dueNs - now(); leftNs > 0 && !stopping; leftNs = dueNs - now()) {
      LockSupport.parkNanos(leftNs);
    }
  }
}
