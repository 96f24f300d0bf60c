package dev.wattstick.service.sqlite;

import dev.wattstick.record.files.DurableFiles;
import dev.wattstick.service.fault.StartException;
import dev.wattstick.service.home.Home;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The tables of the queue's database: made, or brought up to what this version needs. */
@Singleton
public final class QueueSchema {
  /** SQLite checks about 250 MiB a second. */
  private static final long CHECKED_AT_ONCE_BYTES = 32L << 20;

  private final Home home;
  private final Flyway flyway;
  private final QueueDatabase database;

  QueueSchema(Home home, Flyway flyway, QueueDatabase database) {
    this.home = home;
    this.flyway = flyway;
    this.database = database;
  }

  /**
   * @throws StartException when the file is damaged or of a newer version
   */
  public void bringUp() throws IOException {
    try {
      refuseNewer();
      flyway.migrate();
    } catch (FlywayException e) {
      throw unusable(home, e);
    }
    // The file may just have been made.
    DurableFiles.syncFolder(home.path());
    if (Files.size(home.queue()) <= CHECKED_AT_ONCE_BYTES) {
      demandWhole();
    }
  }

  /**
   * Looks later whether a file is whole that is too large to let the start wait for it; damage is
   * then reported by the log and by the service's health.
   */
  public void checkLarge() throws IOException {
    if (Files.size(home.queue()) > CHECKED_AT_ONCE_BYTES) {
      database.check();
    }
  }

  private void demandWhole() {
    database
        .check()
        .ifPresent(
            found -> {
              throw unusable(home, new IllegalStateException(found));
            });
  }

  /** Flyway by itself leaves a newer schema as it is, and we would fail at the first statement. */
  private void refuseNewer() {
    for (MigrationInfo applied : flyway.info().applied()) {
      if (applied.getState() == MigrationState.FUTURE_SUCCESS) {
        throw new StartException(
            "The queue in "
                + home.path()
                + " was written by a newer Wattstick (schema "
                + applied.getVersion()
                + "): start that version, or name another home with --home (wattstick.home).");
      }
    }
  }

  public static StartException unusable(Home home, Exception e) {
    return new StartException(
        "The queue "
            + home.queue()
            + " cannot be used ("
            + reason(e)
            + "); restore queue.db from a copy, with queue.db-wal and queue.db-shm moved away first, or"
            + " move all three away to begin with an empty one: the runs are kept.");
  }

  private static String reason(Exception e) {
    Throwable root = e;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
