package dev.wattstick.service.queue;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.RunRecord;
import dev.wattstick.service.db.Database;
import dev.wattstick.service.db.Durability;
import dev.wattstick.service.db.Transaction;
import dev.wattstick.service.publish.Runs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Finds jobs that are said to run although nobody runs them, and decides what becomes of each: a
 * run that is already in its directory completes its job; one that was to be cancelled is; one that
 * took the service down too often fails; any other one is queued again.
 */
final class Recovery {
  private static final Logger LOG = Logger.getLogger(Recovery.class);
  static final int MOST_CRASHES = 5;

  private final Database database;
  private final Durability durability;
  private final JobTransitions transitions;
  private final Runs runs;
  private final Node node;
  private final Clock clock;

  Recovery(
      Database database,
      Durability durability,
      JobTransitions transitions,
      Runs runs,
      Node node,
      Clock clock) {
    this.database = database;
    this.durability = durability;
    this.transitions = transitions;
    this.runs = runs;
    this.node = node;
    this.clock = clock;
  }

  /**
   * After a start and before any lane works: all jobs of this node, and the lanes that the last
   * process held, in one transaction.
   */
  void afterStart() {
    List<String> told = new ArrayList<>();
    database.write(
        t -> {
          for (Job job : orphans(t, "")) {
            told.add(recover(t, job));
          }
          t.update(
              "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                  + " execution_time = ?, version = version + 1 where task_name = ?",
              clock.instant(),
              node.laneTask());
        });
    tell(told);
  }

  /** The jobs of one device; call it only while holding the device, when none of them can run. */
  void ofDevice(String device) {
    List<String> told = new ArrayList<>();
    database.write(
        t -> {
          for (Job job : orphans(t, " and device = ?", device)) {
            told.add(recover(t, job));
          }
        });
    tell(told);
  }

  private List<Job> orphans(Transaction t, String condition, String... device) {
    List<Object> arguments = new ArrayList<>();
    arguments.add(node.name());
    arguments.addAll(List.of(device));
    return t.query(
        "select "
            + Job.COLUMNS
            + " from job where node = ? and state = 'RUNNING'"
            + condition
            + " order by id",
        Job::read,
        arguments.toArray());
  }

  private String recover(Transaction t, Job job) {
    String name = "job " + job.id() + " ";
    Optional<RunRecord> published =
        job.runDirectory() == null ? Optional.empty() : runs.find(job.runDirectory());
    if (published.isPresent() && published.get().id().equals(job.id())) {
      transitions.complete(t, job, String.valueOf(job.runDirectory()), published.get());
      return name + "completed: its run " + job.runDirectory() + " was written before the crash";
    }
    if (job.cancelRequested()) {
      transitions.end(t, job, JobState.CANCELLED, null);
      return name + "cancelled: it was asked for before the crash";
    }
    int crashes = job.crashes() + 1;
    if (crashes >= MOST_CRASHES) {
      String reason =
          "The service died "
              + crashes
              + " times while this job ran; submit it again once the"
              + " cause is found.";
      transitions.end(t, job, JobState.FAILED, JobFailure.of(FailureKind.INTERNAL, reason));
      return name + "failed: " + reason;
    }
    transitions.requeue(t, job, crashes);
    return name + "queued again: attempt " + job.attempt() + " ended without a result";
  }

  private void tell(List<String> told) {
    if (!told.isEmpty()) {
      durability.await();
      told.forEach(LOG::info);
    }
  }
}
