package dev.wattstick.service.queue;

import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * Calls whoever watches a job when something about it has changed. A signal carries nothing: the
 * watcher looks the job up, so none can come too late or in the wrong order.
 */
@Singleton
public final class JobSignals {
  private final ConcurrentHashMap<String, Set<Runnable>> watchers = new ConcurrentHashMap<>();

  /**
   * Calls {@code watcher} at every change, on the thread that changed the job; it must be quick.
   */
  public Watching watch(String jobId, Runnable watcher) {
    watchers.computeIfAbsent(jobId, id -> new CopyOnWriteArraySet<>()).add(watcher);
    return () ->
        watchers.computeIfPresent(
            jobId,
            (id, set) -> {
              set.remove(watcher);
              return set.isEmpty() ? null : set;
            });
  }

  /** Ends the watching. */
  @FunctionalInterface
  public interface Watching extends AutoCloseable {
    @Override
    void close();
  }

  void changed(String jobId) {
    watchers.getOrDefault(jobId, Set.of()).forEach(Runnable::run);
  }
}
