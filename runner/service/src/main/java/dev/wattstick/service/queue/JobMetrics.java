package dev.wattstick.service.queue;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Counts what the queue does, for Prometheus. */
@Singleton
final class JobMetrics {
  private final MeterRegistry registry;

  JobMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void watch(Jobs jobs, RunningJobs running) {
    registry.gauge("wattstick.jobs.queued", jobs, Jobs::queued);
    registry.gauge("wattstick.jobs.running", running, RunningJobs::count);
  }

  void finished(JobState state, @Nullable JobFailure failure) {
    registry
        .counter(
            "wattstick.jobs.finished",
            "state",
            state.id(),
            "failure",
            failure == null ? "none" : failure.kind().id())
        .increment();
  }

  /** How long a worker was at work, whatever came of it. */
  void worked(String engine, String device, Duration duration) {
    registry.timer("wattstick.measuring", "engine", engine, "device", device).record(duration);
  }
}
