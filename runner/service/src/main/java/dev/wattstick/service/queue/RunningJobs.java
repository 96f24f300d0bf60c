package dev.wattstick.service.queue;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The jobs that workers of this process measure right now, by id. */
@Singleton
public final class RunningJobs {
  private final ConcurrentHashMap<String, RunningJob> running = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  public Optional<RunningJob> find(String jobId) {
    return Optional.ofNullable(running.get(jobId));
  }

  int count() {
    return running.size();
  }

  void add(String jobId, RunningJob job) {
    running.put(jobId, job);
    if (stopping) {
      job.cancellation().cancel();
    }
  }

  void remove(String jobId) {
    running.remove(jobId);
  }

  void cancel(String jobId) {
    find(jobId).ifPresent(job -> job.cancellation().cancel());
  }

  /** Ends all of them, because the service stops; they go back to the queue. */
  void stopAll() {
    stopping = true;
    running.values().forEach(job -> job.cancellation().cancel());
  }

  boolean isStopping() {
    return stopping;
  }
}
