package dev.wattstick.service.database;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.intake.ArchiveLimits;
import dev.wattstick.analysis.intake.Imported;
import dev.wattstick.analysis.intake.Intake;
import dev.wattstick.analysis.intake.IntakeSettings;
import dev.wattstick.analysis.intake.ResultSet;
import dev.wattstick.analysis.intake.StudyNames;
import dev.wattstick.analysis.merge.Merged;
import dev.wattstick.analysis.merge.RunsRecipe;
import dev.wattstick.analysis.merge.RunsSettings;
import dev.wattstick.service.fault.Fault;
import dev.wattstick.service.fault.RefusedException;
import dev.wattstick.service.home.Home;
import dev.wattstick.service.home.HomeException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Imports: whatever holds measurements becomes databases, all or nothing. */
@Singleton
public final class Imports {
  private static final Logger LOG = Logger.getLogger(Imports.class);

  private final DatabaseFolders folders;
  private final Path scratch;
  private final Pattern scratchPaths;

  /** Tables are held in memory while they are taken: of one import, never of two. */
  private final Semaphore turn = new Semaphore(1);

  @Inject
  Imports(DatabaseFolders folders, Home home) {
    this(folders, home.tmp());
  }

  /**
   * @param scratch where uploads lie and archives are unpacked
   */
  public Imports(DatabaseFolders folders, Path scratch) {
    this.folders = folders;
    this.scratch = scratch;
    this.scratchPaths = Pattern.compile(Pattern.quote(scratch.toString()) + "/[^/\\s]+/");
  }

  /**
   * Imports.
   *
   * @throws RefusedException when something in it is damaged, dangerous or nothing to import; the
   *     faults are sentences, and nothing has changed
   * @throws DatabaseExistsException when the name is taken
   * @throws ImportBusyException while another import is at work
   */
  public ImportReport take(ImportOrder order) throws IOException {
    if (!turn.tryAcquire()) {
      throw new ImportBusyException();
    }
    try {
      return taken(order);
    } finally {
      turn.release();
    }
  }

  private ImportReport taken(ImportOrder order) throws IOException {
    if (order.into() != null) {
      folders.refuseTaken(List.of(order.into()), order.replace());
    }
    Ready ready = ready(order);
    try {
      folders.put(ready.databases, ready.results, order.replace());
    } catch (IOException | UncheckedIOException e) {
      throw new HomeException(
          "The import could not be stored (" + e.getMessage() + "); free the disk and try again.",
          e);
    }
    LOG.infof(
        "imported %d rows into %s",
        ready.report.rowsTaken(),
        String.join(", ", ready.report.databases().stream().map(ImportReport.Made::name).toList()));
    return ready.report;
  }

  /** Databases that need only be stored. */
  private record Ready(List<Database> databases, List<ResultSet> results, ImportReport report) {}

  private Ready ready(ImportOrder order) {
    IntakeSettings settings = new IntakeSettings(StudyNames.NONE, scratch, ArchiveLimits.DEFAULT);
    RunsRecipe runs =
        new RunsRecipe(order.settings() == null ? RunsSettings.usual() : order.settings());
    try {
      Imported imported =
          Intake.open(order.sources(), settings, (run, source) -> runs.add(run, shown(source)));
      MadeDatabases made = MadeDatabases.of(imported, runs, order, this::shown);
      List<Database> databases = named(made.merged().databases(), order);
      return new Ready(databases, made.results(), report(databases, made, imported));
    } catch (BadDataException e) {
      throw refused(order.pointer(), shown(e));
    } catch (UncheckedIOException e) {
      throw refused(order.pointer(), "cannot be read or unpacked: " + shown(e));
    }
  }

  private static List<Database> named(List<Database> databases, ImportOrder order) {
    List<Database> named = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Database database : databases) {
      String name = nameOf(database, databases.size() == 1, order);
      String fault = DatabaseNames.faultOf(name);
      if (fault == null && !seen.add(name)) {
        fault = "two databases of the import would be called '" + name + "': import them apart";
      }
      if (fault != null) {
        throw refused("/into", fault);
      }
      named.add(
          new Database(
              name, database.frame(), database.metadata(), database.origins(), database.history()));
    }
    return named;
  }

  /** One database gets the name that was given; several keep theirs, after it. */
  private static String nameOf(Database database, boolean single, ImportOrder order) {
    String given = order.into();
    if (single) {
      Path first = order.sources().get(0).toAbsolutePath().normalize();
      return given == null ? DatabaseNames.suggestedBy(String.valueOf(first.getFileName())) : given;
    }
    String own = DatabaseNames.suggestedBy(database.name());
    return given == null ? own : given + "-" + own;
  }

  private ImportReport report(List<Database> databases, MadeDatabases made, Imported imported) {
    Merged merged = made.merged();
    Stream<ImportReport.Dropped> files =
        imported.report().dropped().stream()
            .map(one -> new ImportReport.Dropped("", shown(one.name()), shown(one.reason())));
    Stream<ImportReport.Dropped> runs =
        merged.dropped().stream()
            .map(one -> new ImportReport.Dropped(one.source(), one.run(), one.reason()));
    return new ImportReport(
        databases.stream()
            .map(one -> new ImportReport.Made(one.name(), one.frame().rowCount()))
            .toList(),
        made.chosen(),
        merged.sources().stream().mapToInt(source -> source.runs()).sum(),
        merged.sources().stream()
            .map(one -> new ImportReport.Taken(one.name(), one.runs()))
            .toList(),
        Stream.concat(files, runs).toList(),
        made.notes().stream().map(this::shown).toList());
  }

  private String shown(Exception e) {
    return shown(String.valueOf(e.getMessage()));
  }

  /** What was uploaded or unpacked is called as it was sent, not as it lies here. */
  private String shown(String text) {
    return scratchPaths.matcher(text).replaceAll("");
  }

  private static RefusedException refused(String pointer, String detail) {
    return new RefusedException("The import", List.of(new Fault(pointer, detail, List.of())));
  }
}
