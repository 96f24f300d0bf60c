package dev.wattstick.service.publish;

import dev.wattstick.record.RecordFormatException;
import dev.wattstick.service.db.Database;
import dev.wattstick.service.home.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Makes the index again from the run directories. */
public final class Reindex {
  private static final Logger LOG = Logger.getLogger(Reindex.class);

  private final Runs runs;
  private final RunIndex index;
  private final Database database;

  public Reindex(Runs runs, RunIndex index, Database database) {
    this.runs = runs;
    this.index = index;
    this.database = database;
  }

  /**
   * What became of it.
   *
   * @param runs entered
   * @param faults directories that were left out, and why
   */
  public record Report(int runs, List<String> faults) {}

  /**
   * Reads every run directory and enters it, and removes the entries whose directories are gone, in
   * one transaction. A run that is published meanwhile stays.
   */
  public Report all() throws IOException {
    Map<String, RunRow> found = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    for (Path directory : DurableFiles.children(runs.folder())) {
      if (Files.isDirectory(directory)) {
        read(directory, found, faults);
      }
    }
    database.write(
        t -> {
          index.directories(t).stream()
              .filter(directory -> !runs.exists(directory))
              .forEach(directory -> index.remove(t, directory));
          found.values().forEach(row -> index.put(t, row));
        });
    runs.changed();
    LOG.infof("index made again from %d run directories", found.size());
    faults.forEach(fault -> LOG.warnf("left out of the index: %s", fault));
    return new Report(found.size(), faults);
  }

  /** Makes the index if there are runs and it is empty, as after the loss of the database. */
  public void ifEmpty() throws IOException {
    if (index.isEmpty() && !DurableFiles.children(runs.folder()).isEmpty()) {
      all();
    }
  }

  /**
   * @param found the runs so far by their ids
   */
  private static void read(Path directory, Map<String, RunRow> found, List<String> faults) {
    String name = String.valueOf(directory.getFileName());
    try {
      RunRow row = RunRow.of(name, Runs.read(directory));
      RunRow other = found.putIfAbsent(row.id(), row);
      if (other != null) {
        faults.add(
            name + ": holds the run " + row.id() + ", which " + other.directory() + " holds");
      }
    } catch (IOException | RecordFormatException e) {
      faults.add(name + ": " + e.getMessage());
    }
  }
}
