package dev.wattstick.record.link;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.WorkerEvent;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the signals of one worker until one of them, or two together, decide its outcome. */
final class WorkerMonitor {
  private final BlockingQueue<Signal> signals;
  private final Consumer<WorkerEvent> progress;
  private final Duration grace;

  private long endNs;
  private boolean connected;
  private boolean linkClosed;
  private Signal.@Nullable Exited exited;
  private Signal atTheEnd;

  WorkerMonitor(
      BlockingQueue<Signal> signals,
      Consumer<WorkerEvent> progress,
      Duration deadline,
      Duration grace) {
    this.signals = signals;
    this.progress = progress;
    this.grace = grace;
    this.endNs = System.nanoTime() + deadline.toNanos();
    this.atTheEnd =
        new Signal.Fault(
            FailureKind.TIMEOUT,
            "the worker was still at work after " + deadline.toMillis() / 1000.0 + " s");
  }

  /**
   * Waits on the caller's thread, which also receives the progress.
   *
   * @return what decided: an event that is a result or a failure, an exit, a fault or a
   *     cancellation
   */
  Signal await() throws InterruptedException {
    Signal deciding = null;
    while (deciding == null) {
      Signal signal = signals.poll(endNs - System.nanoTime(), TimeUnit.NANOSECONDS);
      deciding = signal == null ? atTheEnd : decide(signal);
    }
    return deciding;
  }

  private @Nullable Signal decide(Signal signal) {
    if (signal instanceof Signal.Connected) {
      connected = true;
      return null;
    } else if (signal instanceof Signal.Event event
        && event.event() instanceof WorkerEvent.Progress) {
      progress.accept(event.event());
      return null;
    } else if (signal instanceof Signal.Exited exit) {
      return exited(exit);
    } else if (signal instanceof Signal.LinkClosed closed) {
      return linkClosed(closed.how());
    }
    return signal;
  }

  private @Nullable Signal exited(Signal.Exited exit) {
    // A worker that never had the request cannot have answered it; else its last event may still be
    // on the way.
    if (!connected || linkClosed) {
      return exit;
    }
    exited = exit;
    allowGrace(exit);
    return null;
  }

  private @Nullable Signal linkClosed(String how) {
    if (exited != null) {
      return exited;
    }
    linkClosed = true;
    allowGrace(
        new Signal.Fault(
            FailureKind.EXITED_EARLY, how + " without a result, and then did not end"));
    return null;
  }

  private void allowGrace(Signal then) {
    long graceEnd = System.nanoTime() + grace.toNanos();
    if (graceEnd - endNs < 0) {
      endNs = graceEnd;
      atTheEnd = then;
    }
  }
}
