package dev.wattstick.service.home;

import dev.wattstick.record.files.Folders;
import dev.wattstick.service.settings.Settings;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Removes the logs of workers once they are old. */
@Singleton
class OldLogs {
  private static final Logger LOG = Logger.getLogger(OldLogs.class);

  private final Home home;
  private final Settings settings;
  private final Clock clock;

  OldLogs(Home home, Settings settings, Clock clock) {
    this.home = home;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      every = "1h",
      delayed = "5m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
      skipExecutionIf = Scheduled.ApplicationNotRunning.class)
  void remove() throws IOException {
    Instant oldest = clock.instant().minus(settings.keepLogs());
    for (Path log : Folders.children(home.logs())) {
      if (Files.getLastModifiedTime(log).toInstant().isBefore(oldest)) {
        Folders.delete(log);
        LOG.infof("removed the old log %s", log.getFileName());
      }
    }
  }
}
