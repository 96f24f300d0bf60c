package dev.wattstick.analysis.intake;

import dev.wattstick.analysis.database.Database;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What an import has found so far. */
final class Findings {
  private final List<ResultSet> results = new ArrayList<>();
  private final List<Database> databases = new ArrayList<>();
  private final List<Path> runDirectories = new ArrayList<>();
  private final List<IntakeReport.Taken> taken = new ArrayList<>();
  private final List<IntakeReport.Dropped> dropped = new ArrayList<>();

  void results(ResultSet set, String name, IntakeReport.Kind kind) {
    results.add(set);
    taken.add(new IntakeReport.Taken(name, kind, set.runs().rowCount()));
  }

  void database(Database database, String name) {
    databases.add(database);
    taken.add(
        new IntakeReport.Taken(name, IntakeReport.Kind.DATABASE, database.frame().rowCount()));
  }

  void run(Path directory, String name) {
    runDirectories.add(directory);
    taken.add(new IntakeReport.Taken(name, IntakeReport.Kind.RUN, 1));
  }

  void dropped(String name, String reason) {
    dropped.add(new IntakeReport.Dropped(name, reason));
  }

  List<ResultSet> results() {
    return results;
  }

  List<Database> databases() {
    return databases;
  }

  List<Path> runDirectories() {
    return runDirectories;
  }

  IntakeReport report() {
    return new IntakeReport(taken, dropped);
  }
}
