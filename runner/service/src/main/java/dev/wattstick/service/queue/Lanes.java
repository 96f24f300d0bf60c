package dev.wattstick.service.queue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.wattstick.service.queue.Lane.Next;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A lane for each device: one db-scheduler execution with the device as its instance, so that
 * exclusivity, heartbeat and revival are the library's. A lane without work is parked far in the
 * future and woken by the next job.
 */
public final class Lanes {
  private static final Logger LOG = Logger.getLogger(Lanes.class);
  private static final int THREADS = 16;
  private static final Duration FAR = Duration.ofDays(3650);

  private final DataSource source;
  private final Node node;
  private final Lane lane;
  private final Jobs jobs;
  private final Clock clock;
  private final Settings settings;
  private volatile @Nullable Running running;

  Lanes(DataSource source, Node node, Lane lane, Jobs jobs, Clock clock, Settings settings) {
    this.source = source;
    this.node = node;
    this.lane = lane;
    this.jobs = jobs;
    this.clock = clock;
    this.settings = settings;
  }

  /**
   * How the lanes are watched.
   *
   * @param heartbeat how often a lane proves that it lives; after four missed ones it is revived
   * @param poll how often to look for lanes that are due although nobody woke them
   */
  public record Settings(Duration heartbeat, Duration poll) {}

  /** Begins to work on what waits. */
  void start() {
    CustomTask<Void> task =
        Tasks.custom(node.laneTask(), Void.class)
            .onFailure((complete, operations) -> after(Next.SOON, complete, operations))
            .execute(
                (instance, context) -> {
                  Next next = lane.pass(instance.getId());
                  return (complete, operations) -> after(next, complete, operations);
                });
    Scheduler scheduler =
        Scheduler.create(source, task)
            .schedulerName(new SchedulerName.Fixed(node.name()))
            .threads(THREADS)
            .pollingInterval(settings.poll())
            .heartbeatInterval(settings.heartbeat())
            .missedHeartbeatsLimit(4)
            .enableImmediateExecution()
            .shutdownMaxWait(Duration.ofSeconds(5))
            .deleteUnresolvedAfter(Duration.ofDays(36_500))
            .build();
    scheduler.start();
    running = new Running(scheduler, task);
    jobs.devicesWithWork().forEach(this::wake);
  }

  /** Takes no more work; what runs must have been cancelled before. */
  void stop() {
    Running stopped = running;
    if (stopped != null) {
      stopped.scheduler.stop();
    }
  }

  /** Tells a device's lane that there is work; call it after the commit. */
  public void wake(String device) {
    Running current = running;
    if (current == null) {
      return;
    }
    try {
      current.scheduler.schedule(
          current.task.instance(device), clock.instant(), ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    } catch (TaskInstanceCurrentlyExecutingException e) {
      LOG.debugf("lane %s works already and will look again before it parks", device);
    } catch (TaskInstanceNotFoundException e) {
      // It vanished between the library's look and its update: make it anew.
      current.scheduler.scheduleIfNotExists(current.task.instance(device), clock.instant());
    } catch (ExecutionException e) {
      // Picked or woken by another between the library's look and its update: it will see the job.
      LOG.debugf("lane %s is being woken already", device);
    } catch (RuntimeException e) {
      // The job is stored: whoever brought it shall not be told otherwise.
      LOG.warnf("lane %s could not be woken and is looked at again soon: %s", device, e);
    }
  }

  /**
   * Wakes every lane that has work. A lane that could not be woken, or not look once more before it
   * parked, because the database refused at that moment, would else wait for the next job.
   */
  public void wakeForgotten() {
    jobs.devicesWithWork().stream().filter(lane::hasWork).forEach(this::wake);
  }

  private void after(Next next, ExecutionComplete complete, ExecutionOperations<Void> operations) {
    String device = complete.getExecution().taskInstance.getId();
    try {
      reschedule(device, next, complete, operations);
    } catch (ExecutionException e) {
      // This process was paused: the lane belongs to a second pass now, which goes on with it.
      LOG.infof("lane %s was revived while it worked", device);
    }
  }

  private void reschedule(
      String device, Next next, ExecutionComplete complete, ExecutionOperations<Void> operations) {
    Instant now = clock.instant();
    switch (next) {
      case NOW -> operations.reschedule(complete, now);
      case SOON -> operations.reschedule(complete, now.plus(settings.poll()));
      case PARK -> {
        operations.reschedule(complete, now.plus(FAR));
        // A job that came while this lane still counted as working could not wake it.
        if (lane.hasWork(device)) {
          wake(device);
        }
      }
    }
  }

  private record Running(Scheduler scheduler, CustomTask<Void> task) {}
}
