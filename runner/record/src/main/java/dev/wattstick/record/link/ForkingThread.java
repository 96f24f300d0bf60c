package dev.wattstick.record.link;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Starts processes from one thread that lives as long as this process. A worker asks the system to
 * be killed with its parent, and to the system that is the thread which started it (prctl(2),
 * PR_SET_PDEATHSIG): a worker of a pool's thread would die with that.
 */
final class ForkingThread {
  private static final ExecutorService THREAD =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "wattstick-fork");
            thread.setDaemon(true);
            return thread;
          });

  private ForkingThread() {}

  /** Starts it; waits for the moment that takes, whether interrupted or not. */
  static Process start(ProcessStarter starter, ProcessBuilder builder) throws IOException {
    Future<Process> started = THREAD.submit(() -> starter.start(builder));
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return started.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
