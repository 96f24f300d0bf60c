package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.History;
import java.util.List;

/**
 * What a merge gives.
 *
 * @param databases by their folders' names
 * @param sources that gave runs, in order
 * @param dropped runs that are in no database, and why
 * @param notes sentences about sources left out, models that vanished, metrics without a value
 * @param runs the values behind the databases, where the recipe keeps them
 */
public record Merged(
    List<Database> databases,
    List<History.Source> sources,
    List<History.Dropped> dropped,
    List<String> notes,
    List<MergedRuns> runs) {

  public Merged {
    databases = List.copyOf(databases);
    sources = List.copyOf(sources);
    dropped = List.copyOf(dropped);
    notes = List.copyOf(notes);
    runs = List.copyOf(runs);
  }

  /** Without the values of runs. */
  public Merged(
      List<Database> databases,
      List<History.Source> sources,
      List<History.Dropped> dropped,
      List<String> notes) {
    this(databases, sources, dropped, notes, List.of());
  }
}
