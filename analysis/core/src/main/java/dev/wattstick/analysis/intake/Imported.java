package dev.wattstick.analysis.intake;

import dev.wattstick.analysis.database.Database;
import java.util.List;

/**
 * What an import found.
 *
 * @param results unmerged results: pickles, CSV files, monitoring directories (ours among them)
 * @param databases that were merged already
 * @param runs how many run directories of ours there were
 */
public record Imported(
    List<ResultSet> results, List<Database> databases, int runs, IntakeReport report) {

  public Imported {
    results = List.copyOf(results);
    databases = List.copyOf(databases);
  }
}
