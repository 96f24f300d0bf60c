package dev.wattstick.service.queue;

import dev.wattstick.service.home.DiskSpace;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** One pass of a device's lane: at most one job. */
final class Lane {
  private static final Logger LOG = Logger.getLogger(Lane.class);

  private final Jobs jobs;
  private final JobTransitions transitions;
  private final Recovery recovery;
  private final DeviceStates devices;
  private final DiskSpace disk;
  private final HostAccess host;
  private final JobExecution execution;
  private final RunningJobs running;

  /**
   * A process that was paused for longer than its heartbeats has its lane revived while the first
   * pass still runs: this, not the library, keeps the second one out.
   */
  private final ConcurrentHashMap<String, ReentrantLock> held = new ConcurrentHashMap<>();

  Lane(
      Jobs jobs,
      JobTransitions transitions,
      Recovery recovery,
      DeviceStates devices,
      DiskSpace disk,
      HostAccess host,
      JobExecution execution,
      RunningJobs running) {
    this.jobs = jobs;
    this.transitions = transitions;
    this.recovery = recovery;
    this.devices = devices;
    this.disk = disk;
    this.host = host;
    this.execution = execution;
    this.running = running;
  }

  /** When the lane shall be passed again. */
  enum Next {
    NOW,
    SOON,
    PARK
  }

  /** Whether a job could start on a device now, but for the host being busy. */
  boolean hasWork(String device) {
    return devices.quarantine(device).isEmpty() && jobs.hasQueued(device);
  }

  /** Runs the next job of a device, if there is one and the device may. */
  Next pass(String device) {
    ReentrantLock lock = held.computeIfAbsent(device, id -> new ReentrantLock());
    if (!lock.tryLock()) {
      return Next.SOON;
    }
    try {
      recovery.ofDevice(device);
      return running.isStopping() || !hasWork(device) ? Next.PARK : work(device);
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "lane %s stumbled and tries again soon", device);
      return Next.SOON;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Next.PARK;
    } finally {
      lock.unlock();
    }
  }

  private Next work(String device) throws IOException, InterruptedException {
    try (HostLock.Held host = this.host.acquire(device)) {
      if (!disk.enough()) {
        LOG.warnf("lane %s waits: the home's disk is nearly full", device);
        return Next.SOON;
      }
      // Looked at again: waiting for the host may have taken long.
      if (running.isStopping() || devices.quarantine(device).isPresent()) {
        return Next.PARK;
      }
      Optional<Job> job = transitions.takeNext(device);
      job.ifPresent(execution::execute);
      return job.isPresent() ? Next.NOW : Next.PARK;
    }
  }
}
