package dev.wattstick.service.database;

import dev.wattstick.analysis.database.Database;
import dev.wattstick.analysis.database.DatabaseFolder;
import dev.wattstick.analysis.intake.ResultFolder;
import dev.wattstick.analysis.intake.ResultSet;
import dev.wattstick.record.files.DurableFiles;
import dev.wattstick.record.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;

/**
 * Puts several databases in their places so that a crash at any moment leaves all of them or none:
 * they are written and synced under a hidden name, one rename decides that they are to be, and what
 * was not yet moved then is moved at the next {@link #recover}.
 */
final class ImportJournal {
  private static final String WRITING = ".writing-";
  private static final String DECIDED = ".decided-";
  private static final String DELETED = ".deleted-";

  private final Path folder;

  /**
   * @param folder of the imported databases; it may not exist yet
   */
  ImportJournal(Path folder) {
    this.folder = folder;
  }

  /** Where a database keeps the results that it was merged from. */
  static Path results(Path database) {
    return database.resolve("results");
  }

  /**
   * Stores databases under their names, in the place of what is there.
   *
   * @param results that they were merged from, which each of them keeps; may be none
   * @throws IOException when the disk does not take them; nothing has changed then, unless they
   *     were decided: then recovery completes it
   */
  void put(List<Database> databases, List<ResultSet> results) throws IOException {
    Files.createDirectories(folder);
    String id = UUID.randomUUID().toString();
    Path writing = Files.createDirectory(folder.resolve(WRITING + id));
    try {
      for (Database database : databases) {
        Path place = writing.resolve(database.name());
        DatabaseFolder.write(database, place);
        if (!results.isEmpty()) {
          ResultFolder.write(results, results(place));
        }
        DurableFiles.syncAll(place);
      }
      DurableFiles.syncFolder(writing);
    } catch (IOException | RuntimeException e) {
      Folders.delete(writing);
      throw e;
    }
    Path decided = folder.resolve(DECIDED + id);
    Files.move(writing, decided, StandardCopyOption.ATOMIC_MOVE);
    DurableFiles.syncFolder(folder);
    complete(decided);
  }

  /** Deletes a database: it is gone as a whole, whatever happens. */
  void delete(String name) throws IOException {
    Path deleted = folder.resolve(DELETED + UUID.randomUUID());
    Files.move(folder.resolve(name), deleted, StandardCopyOption.ATOMIC_MOVE);
    DurableFiles.syncFolder(folder);
    Folders.delete(deleted);
  }

  /** Ends what a crash interrupted: what was decided is completed, the rest is forgotten. */
  void recover() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    for (Path child : Folders.children(folder)) {
      String name = String.valueOf(child.getFileName());
      if (name.startsWith(DECIDED)) {
        complete(child);
      } else if (name.startsWith(".")) {
        Folders.delete(child);
      }
    }
  }

  private void complete(Path decided) throws IOException {
    for (Path fresh : Folders.children(decided)) {
      Path place = folder.resolve(fresh.getFileName());
      Folders.delete(place);
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    }
    DurableFiles.syncFolder(folder);
    Folders.delete(decided);
  }
}
