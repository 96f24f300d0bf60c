package dev.wattstick.service.database;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.History;
import dev.wattstick.analysis.intake.Imported;
import dev.wattstick.analysis.intake.IntakeReport;
import dev.wattstick.analysis.intake.ResultSet;
import dev.wattstick.analysis.merge.EdgeAccRecipe;
import dev.wattstick.analysis.merge.Merged;
import dev.wattstick.analysis.merge.RunsRecipe;
import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.RefusedException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes databases of what an import found. */
final class MadeDatabases {
  private final Imported imported;
  private final ImportOrder order;
  private final RunsRecipe runs;
  private final UnaryOperator<String> shown;
  private final ImportRecipe recipe;
  private final Merged merged;

  private MadeDatabases(
      Imported imported, RunsRecipe runs, ImportOrder order, UnaryOperator<String> shown) {
    this.imported = imported;
    this.runs = runs;
    this.order = order;
    this.shown = shown;
    this.recipe = recipe();
    this.merged =
        switch (recipe) {
          case NONE -> asTheyAre();
          case RUNS -> runs.merged(DatabaseNames.LIVE);
          case EDGE_ACC_2023 -> EdgeAccRecipe.merge(imported.results());
        };
  }

  /**
   * @param runs has the runs of the import
   * @param shown what to call a path in what is kept
   * @throws RefusedException when there is nothing for the recipe
   * @throws dev.wattstick.analysis.frame.BadDataException when the runs cannot be merged
   */
  static MadeDatabases of(
      Imported imported, RunsRecipe runs, ImportOrder order, UnaryOperator<String> shown) {
    return new MadeDatabases(imported, runs, order, shown);
  }

  ImportRecipe chosen() {
    return recipe;
  }

  /** The databases with where they are from, and what was dropped. */
  Merged merged() {
    return merged;
  }

  /** What they were merged from, to be kept with them; our runs lie where they are. */
  List<ResultSet> results() {
    return recipe == ImportRecipe.EDGE_ACC_2023 ? imported.results() : List.of();
  }

  /** What is to be said beside. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(merged.notes());
    if (recipe != ImportRecipe.NONE && !imported.databases().isEmpty()) {
      notes.add(
          imported.databases().size()
              + " databases beside the runs are not taken: send the recipe none to have them.");
    }
    return notes;
  }

  private ImportRecipe recipe() {
    ImportRecipe wanted = order.recipe() == null ? suggested() : order.recipe();
    boolean there =
        switch (wanted) {
          case NONE -> !imported.databases().isEmpty();
          case RUNS -> imported.runs() > 0;
          case EDGE_ACC_2023 -> !imported.results().isEmpty();
        };
    if (!there) {
      throw refused(
          "/recipe",
          "the recipe '" + wanted.id() + "' finds nothing to take: the import holds " + held());
    }
    if (order.settings() != null && wanted != ImportRecipe.RUNS) {
      throw refused("/verdicts", "only runs of ours have verdicts, and the import holds " + held());
    }
    return wanted;
  }

  private ImportRecipe suggested() {
    if (imported.runs() > 0) {
      return ImportRecipe.RUNS;
    }
    return imported.databases().isEmpty() ? ImportRecipe.EDGE_ACC_2023 : ImportRecipe.NONE;
  }

  private String held() {
    return imported.databases().size()
        + " databases, "
        + imported.results().size()
        + " tables of runs and "
        + imported.runs()
        + " run directories of ours";
  }

  private static RefusedException refused(String pointer, String detail) {
    return new RefusedException("The import", List.of(new Fault(pointer, detail, List.of())));
  }

  private Merged asTheyAre() {
    List<Database> databases = new ArrayList<>();
    List<History.Source> sources = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Iterator<IntakeReport.Taken> taken = taken(IntakeReport.Kind.DATABASE).iterator();
    for (Database database : imported.databases()) {
      History.Source source =
          new History.Source(shown.apply(taken.next().name()), database.frame().rowCount());
      sources.add(source);
      databases.add(withSource(database, source));
      if (database.metadata().properties().isEmpty()) {
        notes.add(
            database.name()
                + " came without meta_properties.json, so only the scale strep-2025 can rate it;"
                + " import its whole folder to have the other.");
      }
    }
    if (!imported.results().isEmpty()) {
      notes.add(
          imported.results().size()
              + " tables of runs beside the databases are not merged: send the recipe "
              + ImportRecipe.EDGE_ACC_2023.id()
              + " or runs to have them instead.");
    }
    return new Merged(databases, sources, List.of(), notes);
  }

  /** Its own history, or where it came from if it has none. */
  private static Database withSource(Database database, History.Source source) {
    return database.history().equals(History.UNKNOWN)
        ? new Database(
            database.name(),
            database.frame(),
            database.metadata(),
            database.origins(),
            new History("", List.of(source), List.of()))
        : database;
  }

  private List<IntakeReport.Taken> taken(IntakeReport.Kind kind) {
    return imported.report().taken().stream().filter(one -> one.kind() == kind).toList();
  }
}
