package dev.wattstick.service.queue;

import dev.wattstick.record.RunRecord;
import dev.wattstick.record.WorkerEvent.Measurement;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.service.publish.RunAssembly;
import dev.wattstick.service.publish.Runs;
import dev.wattstick.service.sqlite.QueueDatabaseException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * From a measurement to an immutable run directory and a completed job, so that a crash at any
 * moment neither loses nor doubles a run: keep a name (committed), write and sync beside it, move
 * in one step, complete. Recovery completes a job whose directory is there.
 */
@Singleton
final class Publication {
  private static final Logger LOG = Logger.getLogger(Publication.class);

  private final RunAssembly assembly;
  private final Runs runs;
  private final Jobs jobs;
  private final JobTransitions transitions;
  private final Clock clock;

  Publication(RunAssembly assembly, Runs runs, Jobs jobs, JobTransitions transitions, Clock clock) {
    this.assembly = assembly;
    this.runs = runs;
    this.jobs = jobs;
    this.transitions = transitions;
    this.clock = clock;
  }

  /**
   * Publishes what a worker measured.
   *
   * @param staging where the worker wrote its samples
   * @throws IOException when the disk does not take it; there is no run then
   */
  void publish(Job job, Instant startedAt, WorkerPlan plan, Measurement measurement, Path staging)
      throws IOException {
    RunRecord record =
        assembly.assemble(
            plan,
            job.spec(),
            measurement,
            new RunAssembly.Attempt(job.attempt(), startedAt, clock.instant()));
    String directory = reserve(job, record);
    if (directory.isEmpty()) {
      LOG.warnf("job %s attempt %d came too late: its result is dropped", job.id(), job.attempt());
      return;
    }
    runs.publish(staging, directory, record);
    transitions.complete(job, directory, record);
  }

  /** Whether a job's run is in its directory, although publishing it failed. */
  boolean isThere(Job job) {
    return jobs.find(job.id())
        .map(Job::runDirectory)
        .flatMap(runs::find)
        .filter(record -> record.id().equals(job.id()))
        .isPresent();
  }

  /** A name that no run has; empty when the attempt is no longer the current one. */
  private String reserve(Job job, RunRecord record) {
    String name = runs.nameOf(record);
    while (true) {
      if (!runs.exists(name)) {
        try {
          return transitions.reserve(job, name) ? name : "";
        } catch (QueueDatabaseException e) {
          if (!e.isDuplicate()) {
            throw e;
          }
        }
      }
      name += "_";
    }
  }
}
