package dev.wattstick.cli;

import dev.wattstick.record.link.Cancellation;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets SIGINT and SIGTERM cancel the work of a command first, and waits for it to clear up. Without
 * it the process ends at once and leaves its temporary files.
 */
final class Termination implements AutoCloseable {
  /** A worker is killed within its grace of 5 s. */
  private static final long PATIENCE_SECONDS = 15;

  private final CountDownLatch cleared = new CountDownLatch(1);

  private Termination() {}

  static Termination cancels(Cancellation cancellation) {
    Termination termination = new Termination();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  cancellation.cancel();
                  termination.await();
                },
                "termination"));
    return termination;
  }

  /** The work is done and has cleared up. */
  @Override
  public void close() {
    cleared.countDown();
  }

  private void await() {
    try {
      if (!cleared.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("wattstick: gave up waiting for the worker to end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
