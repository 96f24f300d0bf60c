package dev.wattstick.analysis.intake;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.record.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What an import has found so far. */
final class Findings {
  /** All tables of an import are held in memory together. */
  static final long MOST_CELLS = 4_000_000;

  private final List<ResultSet> results = new ArrayList<>();
  private final List<Database> databases = new ArrayList<>();
  private final BiConsumer<RunRecord, String> runTaker;
  private final List<IntakeReport.Taken> taken = new ArrayList<>();
  private final List<IntakeReport.Dropped> dropped = new ArrayList<>();
  private int runs;
  private long cells;

  Findings(BiConsumer<RunRecord, String> runTaker) {
    this.runTaker = runTaker;
  }

  /**
   * Counts cells that are to be held.
   *
   * @throws BadIntakeException when the import has more than it may
   */
  void hold(long more) {
    cells += more;
    if (cells > MOST_CELLS) {
      throw new BadIntakeException(
          "The import has more than "
              + MOST_CELLS
              + " cells in all its tables; import it in several parts.");
    }
  }

  void results(ResultSet set, String name, IntakeReport.Kind kind) {
    if (kind == IntakeReport.Kind.RESULTS) {
      hold((long) set.runs().rowCount() * set.runs().names().size());
    }
    results.add(set);
    taken.add(new IntakeReport.Taken(name, kind, set.runs().rowCount()));
  }

  void database(Database database, String name) {
    hold((long) database.frame().rowCount() * database.frame().names().size());
    databases.add(database);
    taken.add(
        new IntakeReport.Taken(name, IntakeReport.Kind.DATABASE, database.frame().rowCount()));
  }

  void run(RunRecord run, String source, String name) {
    runTaker.accept(run, source);
    runs++;
    taken.add(new IntakeReport.Taken(name, IntakeReport.Kind.RUN, 1));
  }

  void dropped(String name, String reason) {
    dropped.add(new IntakeReport.Dropped(name, reason));
  }

  Imported imported() {
    return new Imported(results, databases, runs, report());
  }

  IntakeReport report() {
    return new IntakeReport(taken, dropped);
  }
}
