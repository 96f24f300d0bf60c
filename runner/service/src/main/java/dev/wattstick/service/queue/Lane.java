package dev.wattstick.service.queue;

import dev.wattstick.service.home.DiskSpace;
import dev.wattstick.service.sqlite.QueueDatabaseException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** One pass of a device's lane: at most one job. A device is passed by one thread only. */
@Singleton
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

  /** The devices that wait for room on the disk, to report it once. */
  private final Set<String> shortOfRoom = ConcurrentHashMap.newKeySet();

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
  Next pass(String device) throws InterruptedException {
    try {
      recovery.ofDevice(device);
      return running.isStopping() || !hasWork(device) ? Next.PARK : work(device);
    } catch (QueueDatabaseException e) {
      if (!e.isForLackOfRoom()) {
        LOG.errorf(e, "lane %s could not go on and tries again soon", device);
      }
      return Next.SOON;
    } catch (IOException | RuntimeException e) {
      if (running.isStopping()) {
        return Next.PARK;
      }
      LOG.errorf(e, "lane %s could not go on and tries again soon", device);
      return Next.SOON;
    }
  }

  private Next work(String device) throws IOException, InterruptedException {
    try (HostLock.Held host = this.host.acquire(device)) {
      Optional<String> shortage = disk.shortage();
      if (shortage.isPresent()) {
        if (shortOfRoom.add(device)) {
          LOG.warnf("lane %s waits: %s", device, shortage.get());
        }
        return Next.SOON;
      }
      shortOfRoom.remove(device);
      // Looked at again: waiting for the host may have taken long.
      if (running.isStopping() || devices.quarantine(device).isPresent()) {
        return Next.PARK;
      }
      Optional<Job> job = transitions.takeNext(device);
      return job.isPresent() ? execution.execute(job.get()) : Next.PARK;
    }
  }
}
