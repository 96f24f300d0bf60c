package dev.wattstick.record.link;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process with everything it started. */
final class ProcessTree {
  private ProcessTree() {}

  /**
   * Kills it and waits for its end, at most for {@code limit}, whether interrupted or not.
   *
   * @return whether it ended
   */
  static boolean kill(Process process, Duration limit) {
    // Taken before the kill: orphans belong to nobody's tree.
    List<ProcessHandle> descendants = process.descendants().toList();
    // By its handle: the process's own method would also close its output, with the last words in
    // it.
    process.toHandle().destroyForcibly();
    descendants.forEach(ProcessHandle::destroyForcibly);
    return awaitEnd(process, limit);
  }

  /** Waits for its end, at most for {@code limit}, whether interrupted or not. */
  static boolean awaitEnd(Process process, Duration limit) {
    process.onExit().completeOnTimeout(process, limit.toNanos(), TimeUnit.NANOSECONDS).join();
    return !process.isAlive();
  }
}
