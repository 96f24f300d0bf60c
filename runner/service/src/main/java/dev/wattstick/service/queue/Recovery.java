package dev.wattstick.service.queue;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.RunRecord;
import dev.wattstick.service.publish.Runs;
import dev.wattstick.service.sqlite.QueueDatabase;
import dev.wattstick.service.sqlite.Transaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds jobs that are said to run although nobody runs them, and decides what becomes of each: a
 * run that is already in its directory completes its job; one that was to be cancelled is; one that
 * took the service down too often fails; any other one is queued again.
 */
@Singleton
final class Recovery {
  private static final Logger LOG = Logger.getLogger(Recovery.class);
  static final int MOST_CRASHES = 5;

  private final QueueDatabase database;
  private final JobTransitions transitions;
  private final Runs runs;
  private final Node node;
  private final Clock clock;

  Recovery(QueueDatabase database, JobTransitions transitions, Runs runs, Node node, Clock clock) {
    this.database = database;
    this.transitions = transitions;
    this.runs = runs;
    this.node = node;
    this.clock = clock;
  }

  /**
   * After a start and before any lane works: all jobs of this node, whatever their lease, because
   * whoever holds the home is the node's only process.
   */
  void afterStart() {
    recover("", 1);
  }

  /**
   * The jobs of one device; call it only while holding the device, when none of them can run here:
   * those that this process claimed, and those whose lease has ended. That the service died is not
   * said of them: the database, or its disk, refused when they ended.
   */
  void ofDevice(String device) {
    recover(
        " and device = ? and (owner = ? or coalesce(lease_until, 0) < ?)",
        0,
        device,
        node.process(),
        clock.instant());
  }

  private void recover(String condition, int crashes, Object... arguments) {
    // A look first: it needs no room on the disk, and mostly finds nothing.
    if (database.read(t -> orphans(t, condition, arguments)).isEmpty()) {
      return;
    }
    Map<String, String> outcomes =
        database.write(
            t -> {
              Map<String, String> sentences = new LinkedHashMap<>();
              for (Job job : orphans(t, condition, arguments)) {
                sentences.put(job.id(), recover(t, job, job.crashes() + crashes));
              }
              return sentences;
            });
    outcomes.forEach(
        (id, sentence) -> {
          LOG.info(sentence);
          transitions.signal(id);
        });
  }

  private List<Job> orphans(Transaction t, String condition, Object... more) {
    List<@Nullable Object> arguments = new ArrayList<>();
    arguments.add(node.name());
    arguments.addAll(List.of(more));
    return t.query(
        "select "
            + Job.COLUMNS
            + " from job where node = ? and state = 'RUNNING'"
            + condition
            + " order by id",
        Job::read,
        arguments.toArray());
  }

  private String recover(Transaction t, Job job, int crashes) {
    String name = "job " + job.id() + " ";
    Optional<RunRecord> published =
        job.runDirectory() == null ? Optional.empty() : runs.find(job.runDirectory());
    if (published.isPresent() && published.get().id().equals(job.id())) {
      transitions.complete(t, job, String.valueOf(job.runDirectory()), published.get());
      return name + "completed: its run " + job.runDirectory() + " was written already";
    }
    if (job.cancelRequested()) {
      transitions.end(t, job, JobState.CANCELLED, null);
      return name + "cancelled, as was asked for";
    }
    if (crashes >= MOST_CRASHES && crashes > job.crashes()) {
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
}
