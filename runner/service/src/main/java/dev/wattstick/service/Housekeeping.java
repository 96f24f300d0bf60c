package dev.wattstick.service;

import dev.wattstick.service.home.DiskSpace;
import dev.wattstick.service.home.DurableFiles;
import dev.wattstick.service.home.Home;
import dev.wattstick.service.queue.Queue;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * What has to be done now and then: leases are renewed, lanes are woken that nobody woke, old logs
 * are removed, a disk that fills up is told of.
 */
@Singleton
class Housekeeping {
  private static final Logger LOG = Logger.getLogger(Housekeeping.class);

  private final Home home;
  private final DiskSpace disk;
  private final Queue queue;
  private final Settings settings;
  private final Clock clock;

  Housekeeping(Home home, DiskSpace disk, Queue queue, Settings settings, Clock clock) {
    this.home = home;
    this.disk = disk;
    this.queue = queue;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "1m",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void lookAtTheDisk() {
    disk.shortage().ifPresent(LOG::warn);
  }

  @Scheduled(
      every = "${wattstick.lanes.heartbeat:PT5S}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void renewLeases() {
    queue.renewLeases();
  }

  @Scheduled(
      every = "15s",
      delayed = "15s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void wakeForgottenLanes() {
    queue.lanes().wakeForgotten();
  }

  @Scheduled(
      every = "1h",
      delayed = "5m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void removeOldLogs() throws IOException {
    Instant oldest = clock.instant().minus(settings.keepLogs());
    for (Path log : DurableFiles.children(home.logs())) {
      if (Files.getLastModifiedTime(log).toInstant().isBefore(oldest)) {
        DurableFiles.remove(log);
        LOG.infof("removed the old log %s", log.getFileName());
      }
    }
  }
}
