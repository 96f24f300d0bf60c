package dev.wattstick.notebook;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.analysis.rating.EdgeAcc2023;
import dev.wattstick.analysis.rating.Rating;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.Scale;
import dev.wattstick.analysis.results.DatabaseInput;
import dev.wattstick.analysis.results.DatabaseMeasurements;
import dev.wattstick.analysis.statistics.MeasurementTable;
import dev.wattstick.analysis.table.FrameTable;
import dev.wattstick.analysis.table.ResultTable;
import dev.wattstick.plot.figure.FigureFolders;
import dev.wattstick.plot.figure.FigureInputs;
import dev.wattstick.plot.figure.ModelWork;
import dev.wattstick.record.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tech.tablesaw.api.Table;

/**
 * Where notebooks begin.
 *
 * <pre>{@code
 * var database = Wattstick.database("classification_database");
 * var rated = Wattstick.rate(database);
 * rated.compounds()
 * }</pre>
 */
public final class Wattstick {
  private static final Workspace WORKSPACE =
      new Workspace(Path.of(System.getProperty("wattstick.root", ".")), System.getenv());

  private Wattstick() {}

  /** The study's published data: where it is, or that it is not here. */
  public static Study study() {
    return WORKSPACE.study();
  }

  /** The databases there are: the project's and the study's. */
  public static Table databases() {
    ResultTable.Builder table =
        new ResultTable.Builder().texts("name").doubles("rows").texts("recipe", "folder");
    for (Path folder : WORKSPACE.databases()) {
      Database database = DatabaseFolder.read(folder);
      table.row(
          database.name(),
          database.frame().rowCount(),
          database.history().recipe(),
          folder.toString());
    }
    return Tables.of("Databases", table.build());
  }

  /**
   * A merged database.
   *
   * @param nameOrFolder one of {@link #databases()}, or any folder that holds one
   * @throws NotebookException when there is none, with those that there are
   */
  public static Database database(String nameOrFolder) {
    return WORKSPACE.database(nameOrFolder);
  }

  /** Rates a database as the study did: scale edge-acc-2023, references best, optimistic mean. */
  public static Rated rate(Database database) {
    return rate(database, EdgeAcc2023.standard());
  }

  /**
   * Rates a database.
   *
   * @throws dev.wattstick.analysis.table.ResultException with all that is wrong at once
   */
  public static Rated rate(Database database, Scale scale) {
    return new Rated(database, Rating.rate(scale, DatabaseInput.of(database)));
  }

  /** The paper's figures of these databases. */
  public static Figures figures(Database... databases) {
    return figures(FigureInputs.of(List.of(databases)));
  }

  /** The paper's figures of databases and more: unmerged results, runs, … */
  public static Figures figures(FigureInputs inputs) {
    return new Figures(inputs);
  }

  /**
   * Figures of run directories of ours: each run by itself, and all merged to a database.
   *
   * @param folder for example {@link #runs()}
   * @param verdicts which runs may be shown
   */
  public static Figures figures(Path folder, Verdict.Value... verdicts) {
    RunsSettings settings =
        new RunsSettings(Set.of(verdicts), false, RunsSettings.Differing.SEPARATE);
    return figures(new FigureFolders(settings).add(folder).inputs(List.of()).withWork(work()));
  }

  private static List<ModelWork> work() {
    Path catalog = Path.of(System.getProperty("wattstick.root", "."), "models", "catalog.json");
    return Files.exists(catalog) ? ModelWork.ofCatalog(catalog) : List.of();
  }

  /**
   * Databases below each other as one, for example the study's and one's own, to be rated together.
   *
   * @throws NotebookException when two have a row for the same dataset, model and environment
   */
  public static Database together(String name, Database... databases) {
    return Together.of(name, List.of(databases));
  }

  /** A database as Pareto fronts and gaps are computed from it. */
  public static RatingInput input(Database database) {
    return DatabaseInput.of(database);
  }

  /** A database as effects and tests of accelerators take it: hosts and processors apart. */
  public static MeasurementTable measurements(Database database) {
    return DatabaseMeasurements.of(database);
  }

  /** Where the service keeps runs, if it runs on this machine: its folder {@code runs}. */
  public static Path runs() {
    return WORKSPACE.home().resolve("runs");
  }

  /**
   * The service to talk to: that of {@code WATTSTICK_URL}, else the one that runs on the home.
   *
   * @throws NotebookException when none runs
   */
  public static RestService service() {
    return new RestService(WORKSPACE.serviceUrl());
  }

  /** Records of any kind as a table, a column a component. */
  public static Table table(String name, List<? extends Record> records) {
    return Tables.of(name, RecordTables.of(records));
  }

  /** A whole database as a table: missing cells are missing there too. */
  public static Table table(Database database) {
    return Tables.of(database.name(), FrameTable.of(database.frame()));
  }

  /** Any result of the library as a table. */
  public static Table table(String name, ResultTable result) {
    return Tables.of(name, result);
  }

  /** More (or fewer) rows of a table than are shown by themselves. */
  public static Html rows(Table table, int atMost) {
    return TableHtml.of(table, atMost);
  }
}
