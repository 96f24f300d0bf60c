package dev.wattstick.analysis.intake;

import dev.wattstick.analysis.database.Database;
import java.nio.file.Path;
import java.util.List;

/**
 * What an import found. Closing it deletes what was unpacked from archives, and with it those of
 * the run directories that came from one; the tables are in memory and stay.
 */
public final class Imported implements AutoCloseable {
  private final Findings findings;
  private final IntakeReport report;
  private final Scratch scratch;

  Imported(Findings findings, Scratch scratch) {
    this.findings = findings;
    this.report = findings.report();
    this.scratch = scratch;
  }

  /** Unmerged results: pickles, CSV files, monitoring directories (ours among them). */
  public List<ResultSet> results() {
    return List.copyOf(findings.results());
  }

  /** Databases that were merged already. */
  public List<Database> databases() {
    return List.copyOf(findings.databases());
  }

  /** Our own run directories: each has a {@code run.json} that reads as a RunRecord. */
  public List<Path> runDirectories() {
    return List.copyOf(findings.runDirectories());
  }

  public IntakeReport report() {
    return report;
  }

  @Override
  public void close() {
    scratch.close();
  }
}
