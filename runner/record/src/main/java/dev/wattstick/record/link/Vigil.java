package dev.wattstick.record.link;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.WorkerEvent;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The wait for one worker: takes signals until one of them, or two together, decide how it ended.
 */
final class Vigil {
  private final BlockingQueue<Signal> signals;
  private final Consumer<WorkerEvent> progress;
  private final Duration deadline;
  private final Duration grace;

  private long endNs;
  private boolean connected;
  private boolean linkClosed;
  private @Nullable Integer status;
  private Ending whenOver;

  Vigil(
      BlockingQueue<Signal> signals,
      Consumer<WorkerEvent> progress,
      Duration deadline,
      Duration grace) {
    this.signals = signals;
    this.progress = progress;
    this.deadline = deadline;
    this.grace = grace;
    this.endNs = System.nanoTime() + deadline.toNanos();
    this.whenOver =
        new Ending.Stopped(
            FailureKind.TIMEOUT, "the worker was still at work after " + text(deadline));
  }

  /** Waits, on the caller's thread, which also hears of progress. */
  Ending await() throws InterruptedException {
    Ending ending = null;
    while (ending == null) {
      Signal signal = signals.poll(endNs - System.nanoTime(), TimeUnit.NANOSECONDS);
      ending = signal == null ? whenOver : take(signal);
    }
    return ending;
  }

  private @Nullable Ending take(Signal signal) {
    if (signal instanceof Signal.Said said) {
      return heard(said.event());
    } else if (signal instanceof Signal.Connected) {
      connected = true;
      return null;
    } else if (signal instanceof Signal.Exited exited) {
      return exited(exited.status());
    } else if (signal instanceof Signal.LinkClosed closed) {
      return closed(closed.how());
    } else if (signal instanceof Signal.Garbage garbage) {
      return new Ending.Stopped(
          FailureKind.GARBAGE_ON_LINK, "what the worker sent is not an event: " + garbage.what());
    } else if (signal instanceof Signal.Flooded) {
      return new Ending.Stopped(
          FailureKind.OUTPUT_FLOOD, "the worker printed without end; the log holds its start");
    }
    return signal instanceof Signal.OverMemory over
        ? new Ending.Stopped(FailureKind.OUT_OF_MEMORY, text(over))
        : new Ending.Cancelled();
  }

  private @Nullable Ending heard(WorkerEvent event) {
    if (event instanceof WorkerEvent.Progress) {
      progress.accept(event);
      return null;
    }
    return new Ending.Answered(event);
  }

  private @Nullable Ending exited(int exitStatus) {
    // Nobody who never had the request can have answered it; else its last words may still be on
    // the way.
    if (!connected || linkClosed) {
      return new Ending.Exited(exitStatus);
    }
    status = exitStatus;
    allowGrace(new Ending.Exited(exitStatus));
    return null;
  }

  private @Nullable Ending closed(String how) {
    if (status != null) {
      return new Ending.Exited(status);
    }
    linkClosed = true;
    allowGrace(
        new Ending.Stopped(
            FailureKind.EXITED_EARLY, how + " without a result, and then did not end"));
    return null;
  }

  private void allowGrace(Ending then) {
    long graceEnd = System.nanoTime() + grace.toNanos();
    if (graceEnd - endNs < 0) {
      endNs = graceEnd;
      whenOver = then;
    }
  }

  private static String text(Signal.OverMemory over) {
    return "the worker took "
        + WorkerMemory.text(over.usedBytes())
        + " of memory, more than the "
        + WorkerMemory.text(over.limitBytes())
        + " that it may: use a smaller model or batch size, or raise wattstick.worker-memory";
  }

  private static String text(Duration duration) {
    return duration.toMillis() / 1000.0 + " s";
  }
}
