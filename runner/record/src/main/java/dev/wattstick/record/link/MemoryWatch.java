package dev.wattstick.record.link;

import dev.wattstick.record.FailureKind;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Looks at a worker's memory from outside, which a worker that is short of it could not do itself.
 * A limit of the system would not do: the JVM and the engines reserve far more address space than
 * they use, and a failed allocation in native code is a crash without a reason.
 */
final class MemoryWatch implements AutoCloseable {
  /** Reading takes some 30 microseconds: a measurement does not feel it. */
  private static final Duration INTERVAL = Duration.ofMillis(200);

  private final WorkerMemory memory;
  private final long limitBytes;
  private final OptionalLong killsBefore;
  private final CountDownLatch closed = new CountDownLatch(1);

  MemoryWatch(WorkerMemory memory) {
    this.memory = memory;
    this.limitBytes = memory.limitBytes();
    this.killsBefore = memory.kernelKills();
  }

  void watch(long pid, BlockingQueue<Signal> signals) {
    Daemon.start("wattstick-worker-memory", () -> look(pid, signals));
  }

  /** Whether the kernel has killed a process for want of memory since this watch was made. */
  boolean kernelKilled() {
    OptionalLong now = memory.kernelKills();
    return killsBefore.isPresent() && now.isPresent() && now.getAsLong() > killsBefore.getAsLong();
  }

  private void look(long pid, BlockingQueue<Signal> signals) {
    try {
      while (!closed.await(INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
        OptionalLong used = memory.usedBytes(pid);
        if (used.isPresent() && used.getAsLong() > limitBytes) {
          signals.add(new Signal.Fault(FailureKind.OUT_OF_MEMORY, message(used.getAsLong())));
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String message(long usedBytes) {
    return "the worker took "
        + WorkerMemory.text(usedBytes)
        + " of memory, more than the "
        + WorkerMemory.text(limitBytes)
        + " that it may: use a smaller model or batch size, or raise wattstick.worker-memory";
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
