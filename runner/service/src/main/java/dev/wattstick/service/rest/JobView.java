package dev.wattstick.service.rest;

import dev.wattstick.record.InputFile;
import dev.wattstick.record.InputShape;
import dev.wattstick.record.MeasurementSpec;
import dev.wattstick.record.run.Integrity;
import dev.wattstick.service.plan.JobSpec;
import dev.wattstick.service.publish.Runs;
import dev.wattstick.service.queue.Job;
import dev.wattstick.service.queue.JobFailure;
import dev.wattstick.service.queue.JobProgress;
import dev.wattstick.service.queue.JobState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as the API shows it.
 *
 * @param dataset null for none
 * @param inputs the service's copies of the given arrays
 * @param minDuration of the steady state, and {@code maxDuration}: ISO 8601
 * @param cancelRequested true once a running job was asked to end; else absent
 * @param waitingFor who measures on this host, while it is queued and that keeps it waiting
 * @param progress while it runs here
 * @param run id of its run, once completed and until that is deleted
 * @param runIntegrity whether the files of its run are what was written, as far as was looked; once
 *     completed
 */
record JobView(
    String id,
    JobState state,
    String model,
    String precision,
    String format,
    String engine,
    String device,
    int batchSize,
    int threads,
    String scenario,
    String mode,
    long minQueries,
    Duration minDuration,
    Duration maxDuration,
    Duration warmup,
    @Nullable String dataset,
    String meter,
    int priority,
    Duration timeout,
    Map<String, String> labels,
    @Nullable List<InputShape> shape,
    @Nullable String signature,
    @Nullable List<InputFile> inputs,
    int attempt,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Boolean cancelRequested,
    @Nullable String waitingFor,
    @Nullable JobProgress progress,
    @Nullable JobFailure failure,
    @Nullable String run,
    @Nullable String runDirectory,
    @Nullable Integrity runIntegrity,
    Links links) {

  /** Where more is. */
  record Links(String self, String events, String log, @Nullable String run) {}

  static JobView of(
      Job job, @Nullable JobProgress progress, Runs runs, @Nullable String waitingFor) {
    JobSpec stored = job.spec();
    MeasurementSpec spec = stored.measurement();
    Integrity integrity = integrity(job, runs);
    boolean hasRun = integrity != null && integrity != Integrity.DELETED;
    return new JobView(
        job.id(),
        job.state(),
        spec.model(),
        spec.precision(),
        stored.file().format(),
        spec.engine(),
        spec.device(),
        spec.batchSize(),
        spec.threads(),
        spec.scenario().id(),
        spec.mode().id(),
        spec.minQueries(),
        Duration.ofNanos(spec.minDurationNs()),
        Duration.ofNanos(spec.maxDurationNs()),
        Duration.ofNanos(spec.minWarmupNs()),
        spec.dataset(),
        spec.meter(),
        stored.priority(),
        Duration.ofNanos(stored.timeoutNs()),
        stored.labels(),
        spec.shapes(),
        spec.signature(),
        spec.inputs(),
        job.attempt(),
        job.createdAt(),
        job.startedAt(),
        job.finishedAt(),
        job.cancelRequested() && !job.state().isFinal() ? Boolean.TRUE : null,
        job.state() == JobState.QUEUED ? waitingFor : null,
        job.state() == JobState.RUNNING ? progress : null,
        job.failure(),
        hasRun ? job.id() : null,
        integrity == null ? null : job.runDirectory(),
        integrity,
        links(job, hasRun));
  }

  private static @Nullable Integrity integrity(Job job, Runs runs) {
    String directory = job.runDirectory();
    if (job.state() != JobState.COMPLETED || directory == null) {
      return null;
    }
    if (!runs.exists(directory)) {
      return Integrity.DELETED;
    }
    // Whole runs are in the index: this one's record could not be read.
    return job.integrity() == null ? Integrity.DAMAGED : job.integrity();
  }

  private static Links links(Job job, boolean hasRun) {
    String self = "/api/v1/jobs/" + job.id();
    return new Links(
        self, self + "/events", self + "/log", hasRun ? "/api/v1/runs/" + job.id() : null);
  }
}
