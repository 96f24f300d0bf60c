package dev.wattstick.service.publish;

import dev.wattstick.record.RecordFormatException;
import dev.wattstick.record.run.RunDirectory;
import dev.wattstick.record.run.Verification;
import dev.wattstick.service.sqlite.QueueDatabase;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/** Makes the index again from the run directories, each of which is compared with its checksums. */
@Singleton
public final class Reindex {
  private static final Logger LOG = Logger.getLogger(Reindex.class);

  private final Runs runs;
  private final RunIndex index;
  private final QueueDatabase database;

  public Reindex(Runs runs, RunIndex index, QueueDatabase database) {
    this.runs = runs;
    this.index = index;
    this.database = database;
  }

  /**
   * What became of it.
   *
   * @param runs entered, also damaged ones whose record can be read
   * @param faults directories that are damaged or were left out, and why
   */
  public record Report(int runs, List<String> faults) {}

  /**
   * Reads every run directory and enters it, and removes the entries whose directories are gone, in
   * one transaction. A run that is published meanwhile stays, and one that is deleted stays away.
   */
  public Report all() throws IOException {
    Found found = new Found();
    for (Path directory : runs.directories()) {
      read(directory, found);
    }
    database.change(
        t -> {
          index.directories(t).stream()
              .filter(directory -> !runs.exists(directory))
              .forEach(directory -> index.remove(t, directory));
          found.unreadable.forEach((directory, now) -> index.found(t, directory, now));
          found.rows.values().stream()
              .filter(row -> runs.exists(row.directory()))
              .forEach(row -> index.put(t, row));
        });
    runs.changed();
    LOG.infof("index made again from %d run directories", found.rows.size());
    found.faults.forEach(fault -> LOG.warnf("run directory %s", fault));
    return new Report(found.rows.size(), found.faults);
  }

  /** Makes the index if there are runs and it is empty, as after the loss of the database. */
  public void ifEmpty() throws IOException {
    if (index.isEmpty() && !runs.directories().isEmpty()) {
      all();
    }
  }

  /** What the directories hold: runs by their ids, and what is wrong, by directory or in words. */
  private static final class Found {
    final Map<String, RunRow> rows = new LinkedHashMap<>();
    final Map<String, Verification> unreadable = new TreeMap<>();
    final List<String> faults = new ArrayList<>();
  }

  private void read(Path directory, Found found) {
    String name = String.valueOf(directory.getFileName());
    Verification now = runs.verify(name);
    if (!now.isWhole()) {
      found.faults.add(name + ": " + now.damage());
    }
    try {
      RunRow row = RunRow.of(name, new RunDirectory(directory).record(), now);
      RunRow other = found.rows.putIfAbsent(row.id(), row);
      if (other != null) {
        found.faults.add(
            name + ": holds the run " + row.id() + ", which " + other.directory() + " holds");
      }
    } catch (RecordFormatException e) {
      found.unreadable.put(name, now);
    }
  }
}
