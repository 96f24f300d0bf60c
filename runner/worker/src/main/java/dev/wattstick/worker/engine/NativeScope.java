package dev.wattstick.worker.engine;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Things of native memory that point into each other: released in the opposite order of their
 * making, once.
 */
public final class NativeScope implements AutoCloseable {
  private final Deque<Runnable> releases = new ArrayDeque<>();

  /** Has {@code release} run when this scope closes, before what was given earlier. */
  public void onClose(Runnable release) {
    releases.push(release);
  }

  public boolean isClosed() {
    return releases.isEmpty();
  }

  @Override
  public void close() {
    while (!releases.isEmpty()) {
      releases.pop().run();
    }
  }
}
