package dev.wattstick.service.database;

import dev.wattstick.analysis.merge.RunSummary;
import dev.wattstick.record.RecordFormatException;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.files.Folders;
import dev.wattstick.record.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The runs of the home, each read once: a run directory is never changed. Not for several threads.
 */
final class RunShelf {
  /** How many records are read between two looks whether to stop: some milliseconds. */
  private static final int AT_A_TIME = 16;

  private final Path folder;
  private final Function<String, Optional<String>> damage;
  private final Map<Object, Object> shared = new HashMap<>();
  private final Map<String, RunSummary> byDirectory = new TreeMap<>();
  private final Map<String, String> faults = new TreeMap<>();

  /**
   * @param folder of the run directories
   * @param damage what is wrong with a directory's record; empty when nothing is
   */
  RunShelf(Path folder, Function<String, Optional<String>> damage) {
    this.folder = folder;
    this.damage = damage;
  }

  /**
   * Reads the runs that are new and forgets those that are gone.
   *
   * @param stop asked now and then
   * @return whether all was read before it had to stop
   */
  boolean refresh(BooleanSupplier stop) throws IOException {
    Set<String> present = new HashSet<>();
    List<String> fresh = new ArrayList<>();
    for (Path directory : Folders.children(folder)) {
      String name = String.valueOf(directory.getFileName());
      if (!name.startsWith(".") && Files.isDirectory(directory)) {
        present.add(name);
        if (!byDirectory.containsKey(name)) {
          fresh.add(name);
        }
      }
    }
    byDirectory.keySet().retainAll(present);
    faults.clear();
    for (int i = 0; i < fresh.size(); i++) {
      if (i % AT_A_TIME == 0 && stop.getAsBoolean()) {
        return false;
      }
      read(fresh.get(i));
    }
    return true;
  }

  /** A record that cannot be read is reported and tried again the next time. */
  private void read(String name) {
    Optional<String> wrong = damage.apply(name);
    if (wrong.isPresent()) {
      faults.put(name, wrong.get());
      return;
    }
    try {
      RunRecord record = new RunDirectory(folder.resolve(name)).record(name);
      byDirectory.put(name, RunSummary.of(record).sharing(shared));
    } catch (RecordFormatException e) {
      faults.put(name, String.valueOf(e.getMessage()));
    }
  }

  /** The runs by their ids, in the order of their directories' names. */
  Map<String, RunSummary> runs() {
    Map<String, RunSummary> runs = new LinkedHashMap<>();
    byDirectory.values().forEach(run -> runs.putIfAbsent(run.id(), run));
    return Collections.unmodifiableMap(runs);
  }

  /** A sentence for each directory that holds no run record. */
  List<String> faults() {
    return List.copyOf(faults.values());
  }
}
