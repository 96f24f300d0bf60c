package dev.wattstick.service.database;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.intake.ResultSet;
import dev.wattstick.analysis.merge.RunSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A database with what the service knows of it.
 *
 * @param changedAt when it was merged or stored
 * @param notes sentences about what is not in it, and why
 * @param runs the runs that may be behind its rows, by id; none where only the merged numbers are
 *     at hand
 * @param results reads the unmerged results that it was made of; none where they are not at hand
 */
public record HeldDatabase(
    Database database,
    DatabaseKind kind,
    Instant changedAt,
    List<String> notes,
    Map<String, RunSummary> runs,
    Supplier<List<ResultSet>> results) {

  /** The notes to follow a sentence that says what is missing; empty where there are none. */
  public String notesAfter() {
    return notes.isEmpty() ? "" : " " + String.join(" ", notes);
  }

  /** Whether there is nothing to rate. */
  public boolean isEmpty() {
    return database.frame().rowCount() == 0;
  }
}
