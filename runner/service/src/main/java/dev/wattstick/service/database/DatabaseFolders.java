package dev.wattstick.service.database;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.intake.ResultFolder;
import dev.wattstick.analysis.intake.ResultSet;
import dev.wattstick.record.files.Folders;
import dev.wattstick.service.home.Home;
import dev.wattstick.service.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The databases in folders: imported ones in the home, and the project's own. What was read is kept
 * until its files change.
 */
@Singleton
public final class DatabaseFolders {
  private static final int KEPT = 32;

  private final Path imported;
  private final Path project;
  private final ImportJournal journal;
  private final Map<Path, Read> kept = new LinkedHashMap<>(KEPT, 0.75f, true);
  private boolean recovered;

  /** A database with the state of the files that it was read from. */
  private record Read(String stamp, Database database) {}

  @Inject
  DatabaseFolders(Home home, Settings settings) {
    this(home.databases(), settings.root().resolve("databases"));
  }

  /**
   * @param imported where imports go; made by the first one
   * @param project only read; may not exist
   */
  public DatabaseFolders(Path imported, Path project) {
    this.imported = imported;
    this.project = project;
    this.journal = new ImportJournal(imported);
  }

  /** All of them by name; an imported one hides one of the project. */
  synchronized Map<String, DatabasePlace> places() {
    recoverOnce();
    Map<String, DatabasePlace> places = new TreeMap<>();
    for (DatabasePlace place : DatabasePlace.in(project, DatabaseKind.PROJECT)) {
      places.put(place.name(), place);
    }
    for (DatabasePlace place : DatabasePlace.in(imported, DatabaseKind.IMPORTED)) {
      places.put(place.name(), place);
    }
    return places;
  }

  Optional<DatabasePlace> place(String name) {
    return Optional.ofNullable(places().get(name));
  }

  /**
   * Reads a database, or finds that it did not change since.
   *
   * @throws DatabaseDamagedException when it cannot be read
   */
  synchronized Database read(DatabasePlace place) {
    String stamp = place.stamp();
    Read before = kept.get(place.folder());
    if (before != null && before.stamp.equals(stamp)) {
      return before.database;
    }
    try {
      Database database = DatabaseFolder.read(place.folder());
      kept.put(place.folder(), new Read(stamp, database));
      forgetOldest();
      return database;
    } catch (BadDataException e) {
      throw damaged(place, e);
    }
  }

  private static DatabaseDamagedException damaged(DatabasePlace place, BadDataException cause) {
    return new DatabaseDamagedException(
        "The database "
            + place.name()
            + " cannot be read: "
            + cause.getMessage()
            + " Restore the folder "
            + place.folder()
            + ", or import it again with replace.",
        cause);
  }

  /**
   * Refuses names that are taken.
   *
   * @throws DatabaseExistsException naming all of them
   */
  void refuseTaken(List<String> names, boolean replace) {
    Map<String, DatabasePlace> places = places();
    List<String> faults = new ArrayList<>();
    for (String name : names) {
      DatabasePlace place = places.get(name);
      if (place != null && place.kind() == DatabaseKind.PROJECT) {
        faults.add("'" + name + "' is a database of the project: choose another name");
      } else if (place != null && !replace) {
        faults.add("'" + name + "' is there already: choose another name, or send replace=true");
      }
    }
    if (!faults.isEmpty()) {
      throw new DatabaseExistsException("Nothing is imported: " + String.join("; ", faults) + ".");
    }
  }

  /**
   * The results that a database was merged from; none where it came merged.
   *
   * @throws DatabaseDamagedException when they cannot be read
   */
  static List<ResultSet> results(DatabasePlace place) {
    try {
      return ResultFolder.read(ImportJournal.results(place.folder()));
    } catch (BadDataException e) {
      throw damaged(place, e);
    }
  }

  /**
   * Stores databases under their names: all, or none.
   *
   * @param results that they were merged from
   * @throws DatabaseExistsException as {@link #refuseTaken}
   */
  synchronized void put(List<Database> databases, List<ResultSet> results, boolean replace)
      throws IOException {
    refuseTaken(databases.stream().map(Database::name).toList(), replace);
    // Should it fail half way, the next look completes or forgets it.
    recovered = false;
    journal.put(databases, results);
    recovered = true;
  }

  /** Deletes an imported database. */
  synchronized void delete(DatabasePlace place) throws IOException {
    kept.remove(place.folder());
    journal.delete(place.name());
  }

  /** Keeps a copy of the live database in a folder, for whoever reads files. */
  synchronized void keepLive(Database database) {
    recoverOnce();
    DatabaseFolder.write(database, imported.resolve(DatabaseNames.LIVE));
  }

  /** Removes that copy. */
  synchronized void forgetLive() throws IOException {
    Folders.delete(imported.resolve(DatabaseNames.LIVE));
  }

  private void recoverOnce() {
    if (!recovered) {
      try {
        journal.recover();
      } catch (IOException e) {
        throw new UncheckedIOException("The imports in " + imported + " could not be completed", e);
      }
      recovered = true;
    }
  }

  private void forgetOldest() {
    if (kept.size() > KEPT) {
      kept.remove(kept.keySet().iterator().next());
    }
  }
}
