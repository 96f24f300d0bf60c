package dev.wattstick.service.queue;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.WorkerEvent;
import dev.wattstick.record.WorkerEvent.Measurement;
import dev.wattstick.record.WorkerPlan;
import dev.wattstick.record.files.Folders;
import dev.wattstick.record.link.WorkerOutcome;
import dev.wattstick.record.link.Workers;
import dev.wattstick.record.run.RunDirectory;
import dev.wattstick.service.catalog.CatalogException;
import dev.wattstick.service.home.DiskSpace;
import dev.wattstick.service.home.Home;
import dev.wattstick.service.probe.DeviceGoneException;
import dev.wattstick.service.probe.ProbeException;
import dev.wattstick.service.sqlite.QueueDatabaseException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Runs one job: plan, worker, publication; whatever happens, the job gets an end. */
@Singleton
final class JobExecution {
  private static final Logger LOG = Logger.getLogger(JobExecution.class);

  /**
   * A worker ends itself at the deadline; one that hangs in native code is killed this much later.
   */
  private static final Duration GRACE = Duration.ofSeconds(2);

  private final Home home;
  private final DiskSpace disk;
  private final WorkerPlans plans;
  private final Workers workers;
  private final Publication publication;
  private final Jobs jobs;
  private final JobTransitions transitions;
  private final RunningJobs running;
  private final JobSignals signals;
  private final JobMetrics metrics;
  private final Clock clock;

  JobExecution(
      Home home,
      DiskSpace disk,
      WorkerPlans plans,
      Workers workers,
      Publication publication,
      Jobs jobs,
      JobTransitions transitions,
      RunningJobs running,
      JobSignals signals,
      JobMetrics metrics,
      Clock clock) {
    this.home = home;
    this.disk = disk;
    this.plans = plans;
    this.workers = workers;
    this.publication = publication;
    this.jobs = jobs;
    this.transitions = transitions;
    this.running = running;
    this.signals = signals;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Runs a job to its end. One that the disk has no room for is left as it is: the lane's next pass
   * completes it from its directory, if that was written, or puts it back.
   */
  Lane.Next execute(Job job) {
    Path staging = home.tmp().resolve(job.id() + "-" + job.attempt());
    RunningJob now =
        new RunningJob(job.spec().measurement(), new RunDirectory(staging).log(), clock);
    running.add(job.id(), now);
    try {
      Files.createDirectories(staging);
      return measure(job, now, staging);
    } catch (CatalogException e) {
      transitions.fail(job, JobFailure.of(e.kind(), sentence(e)));
    } catch (ProbeException e) {
      transitions.fail(job, JobFailure.of(FailureKind.ENGINE_UNAVAILABLE, sentence(e)));
    } catch (IOException e) {
      if (disk.isForLackOfRoom(String.valueOf(e.getMessage())) || publication.isThere(job)) {
        return later(job, e.toString());
      }
      transitions.fail(
          job,
          JobFailure.of(
              FailureKind.NOT_PUBLISHED,
              "The run could not be written to " + home.path() + ": " + e + "."));
    } catch (RuntimeException e) {
      if (e instanceof QueueDatabaseException database && database.isForLackOfRoom()) {
        return later(job, sentence(e));
      }
      LOG.errorf(e, "job %s met a defect of the service", job.id());
      transitions.fail(job, JobFailure.of(FailureKind.INTERNAL, e + "."));
    } finally {
      running.remove(job.id());
      clear(job, staging);
    }
    return Lane.Next.NOW;
  }

  private static Lane.Next later(Job job, String reason) {
    LOG.warnf("job %s could not be written (%s): its lane looks at it again", job.id(), reason);
    return Lane.Next.SOON;
  }

  private Lane.Next measure(Job job, RunningJob now, Path staging) throws IOException {
    WorkerPlan plan = plans.plan(job, staging);
    // A cancellation that came before this job was registered as running reached nobody.
    if (jobs.find(job.id()).map(Job::cancelRequested).orElse(false)) {
      now.cancellation().cancel();
    }
    WorkerOutcome outcome =
        workers.run(
            plan,
            Duration.ofNanos(job.spec().timeoutNs()).plus(GRACE),
            now.log(),
            event -> progress(job, now, event),
            now.cancellation());
    metrics.worked(
        plan.spec().engine(),
        plan.spec().device(),
        Duration.between(now.startedAt(), clock.instant()));
    return conclude(job, now, plan, staging, outcome);
  }

  private Lane.Next conclude(
      Job job, RunningJob now, WorkerPlan plan, Path staging, WorkerOutcome outcome)
      throws IOException {
    if (outcome instanceof WorkerOutcome.Finished finished
        && finished.result() instanceof Measurement measurement) {
      publish(job, now, plan, measurement, staging);
    } else if (outcome instanceof WorkerOutcome.Failed failed) {
      if (disk.isForLackOfRoom(failed.message() + failed.lastLines())) {
        return later(job, failed.message());
      }
      keepLog(job, now.log());
      transitions.fail(
          job,
          new JobFailure(
              failed.kind(),
              failed.message(),
              failed.lastLines().stream().map(job.spec().file()::inWordsOfOwner).toList()));
    } else if (outcome instanceof WorkerOutcome.Cancelled) {
      cancelled(job, now.log());
    } else {
      keepLog(job, now.log());
      transitions.fail(
          job,
          JobFailure.of(
              FailureKind.GARBAGE_ON_LINK, "The worker answered something else: " + outcome + "."));
    }
    return Lane.Next.NOW;
  }

  private void publish(
      Job job, RunningJob now, WorkerPlan plan, Measurement measurement, Path staging)
      throws IOException {
    try {
      publication.publish(job, now.startedAt(), plan, measurement, staging);
    } catch (DeviceGoneException e) {
      keepLog(job, now.log());
      transitions.fail(job, JobFailure.of(FailureKind.ENGINE_UNAVAILABLE, sentence(e)));
    }
  }

  private void cancelled(Job job, Path log) throws IOException {
    boolean asked = jobs.find(job.id()).map(Job::cancelRequested).orElse(false);
    if (running.isStopping() && !asked) {
      transitions.putBack(job);
    } else {
      keepLog(job, log);
      transitions.cancelled(job);
    }
  }

  private void progress(Job job, RunningJob now, WorkerEvent event) {
    if (event instanceof WorkerEvent.Progress progress) {
      now.entered(progress);
      signals.changed(job.id());
    }
  }

  private void keepLog(Job job, Path log) throws IOException {
    if (Files.exists(log)) {
      Files.move(log, home.logs().resolve(job.id() + ".log"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void clear(Job job, Path staging) {
    try {
      Folders.delete(staging);
    } catch (IOException e) {
      LOG.warnf("job %s left %s behind, which the next start removes: %s", job.id(), staging, e);
    }
  }

  private static String sentence(RuntimeException e) {
    return String.valueOf(e.getMessage());
  }
}
