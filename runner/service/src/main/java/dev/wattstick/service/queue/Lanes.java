package dev.wattstick.service.queue;

import dev.wattstick.service.queue.Lane.Next;
import dev.wattstick.service.settings.Settings;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * A lane for each device that ever had work: one thread, so that nothing else can run on the device
 * in this process. It sleeps until somebody wakes it, and lives as long as the service.
 */
@Singleton
public final class Lanes {
  private static final Logger LOG = Logger.getLogger(Lanes.class);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  private final Lane lane;
  private final Jobs jobs;
  private final Duration poll;
  private final ConcurrentHashMap<String, DeviceLane> lanes = new ConcurrentHashMap<>();
  private volatile boolean started;
  private volatile boolean stopping;

  @Inject
  Lanes(Lane lane, Jobs jobs, Settings settings) {
    this(lane, jobs, settings.lanes().poll());
  }

  /**
   * @param poll how long a lane waits that could not go on
   */
  Lanes(Lane lane, Jobs jobs, Duration poll) {
    this.lane = lane;
    this.jobs = jobs;
    this.poll = poll;
  }

  /** Begins to work on what waits. */
  void start() {
    started = true;
    jobs.devicesWithWork().forEach(this::wake);
  }

  /** Takes no more work; what runs must have been cancelled before. */
  void stop() {
    stopping = true;
    lanes.values().forEach(DeviceLane::wake);
    long deadline = System.nanoTime() + LONGEST_STOP.toNanos();
    try {
      for (DeviceLane device : lanes.values()) {
        device.join(deadline);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Wakes a device's lane, since there is work; call it after the commit. */
  public void wake(String device) {
    if (started && !stopping) {
      lanes.computeIfAbsent(device, DeviceLane::new).wake();
    }
  }

  /** Wakes every lane that has work: one may have parked because the database refused its look. */
  @Scheduled(
      every = "15s",
      delayed = "15s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  public void wakeForgotten() {
    jobs.devicesWithWork().stream().filter(lane::hasWork).forEach(this::wake);
  }

  private final class DeviceLane {
    private final String device;
    private final Semaphore woken = new Semaphore(0);
    private final Thread thread;

    DeviceLane(String device) {
      this.device = device;
      this.thread = new Thread(this::work, "lane " + device);
      thread.setDaemon(true);
      thread.start();
    }

    void wake() {
      woken.release();
    }

    /** Waits for its end; a lane that waits for the host is interrupted. */
    void join(long deadlineNs) throws InterruptedException {
      long left = TimeUnit.NANOSECONDS.toMillis(deadlineNs - System.nanoTime());
      thread.join(Math.max(1, left / 2));
      thread.interrupt();
      thread.join(Math.max(1, left / 2));
      if (thread.isAlive()) {
        LOG.warnf("lane %s did not end in time; the next start goes on with its job", device);
      }
    }

    private void work() {
      Next next = Next.PARK;
      try {
        while (!stopping) {
          await(next);
          // Forgotten before the look, not after it: a job that comes meanwhile wakes again.
          woken.drainPermits();
          next = stopping ? Next.PARK : lane.pass(device);
        }
      } catch (InterruptedException e) {
        LOG.debugf("lane %s was interrupted: the service stops", device);
      }
    }

    private void await(Next next) throws InterruptedException {
      switch (next) {
        case PARK -> woken.acquire();
        case SOON -> {
          boolean early = woken.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
          LOG.debugf("lane %s looks again, woken %s", device, early);
        }
        case NOW -> {
          // Nothing to wait for.
        }
      }
    }
  }
}
