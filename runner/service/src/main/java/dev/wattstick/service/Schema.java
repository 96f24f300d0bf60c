package dev.wattstick.service;

import dev.wattstick.service.db.PatientFiles;
import dev.wattstick.service.home.Home;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** The tables of the queue's database: made, or brought up to what this version needs. */
@Singleton
final class Schema {
  /** H2: another process has the file open. */
  private static final int IN_USE = 90_020;

  private final Home home;
  private final Flyway flyway;

  Schema(Home home, Flyway flyway) {
    this.home = home;
    this.flyway = flyway;
  }

  /**
   * @throws StartException when the file is damaged, in use, or of a newer version
   */
  void bringUp() {
    PatientFiles.register();
    try {
      refuseNewer();
      flyway.migrate();
    } catch (FlywayException e) {
      throw unusable(home, e);
    }
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

  static StartException unusable(Home home, Exception e) {
    boolean inUse =
        Refusal.causes(e).stream()
            .anyMatch(cause -> cause instanceof SQLException sql && sql.getErrorCode() == IN_USE);
    return new StartException(
        "The queue in "
            + home.path()
            + " cannot be opened ("
            + reason(e)
            + "); "
            + (inUse
                ? "end the program that has queue.mv.db open."
                : "move queue.mv.db away to begin with an empty one: the runs are kept."));
  }

  private static String reason(Exception e) {
    List<Throwable> causes = Refusal.causes(e);
    return String.valueOf(causes.get(causes.size() - 1).getMessage())
        .lines()
        .findFirst()
        .orElse("no reason given");
  }
}
