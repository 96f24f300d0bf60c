package dev.wattstick.service.queue;

import dev.wattstick.service.queue.JobTransitions.CancelAnswer;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Ends jobs before their time. */
@Singleton
public final class Cancelling {
  private static final Logger LOG = Logger.getLogger(Cancelling.class);

  private final Jobs jobs;
  private final JobTransitions transitions;
  private final RunningJobs running;
  private final JobSignals signals;

  Cancelling(Jobs jobs, JobTransitions transitions, RunningJobs running, JobSignals signals) {
    this.jobs = jobs;
    this.transitions = transitions;
    this.running = running;
    this.signals = signals;
  }

  /**
   * Cancels a job: one that waits at once, one that runs by killing its worker.
   *
   * @return the job as it is now; empty when there is none of that id
   * @throws JobEndedException when it had ended before
   */
  public Optional<Job> cancel(String id) {
    Optional<Job> before = jobs.find(id);
    if (before.isEmpty()) {
      return before;
    }
    CancelAnswer answer = transitions.cancel(id);
    if (answer == CancelAnswer.TOO_LATE) {
      throw new JobEndedException(jobs.find(id).orElse(before.get()));
    }
    if (answer == CancelAnswer.CANCELLED) {
      LOG.infof("job %s cancelled before it started", id);
      transitions.finished(id, JobState.CANCELLED, null);
    } else {
      LOG.infof("job %s shall be cancelled: its worker is stopped", id);
      running.cancel(id);
      signals.changed(id);
    }
    return jobs.find(id);
  }
}
