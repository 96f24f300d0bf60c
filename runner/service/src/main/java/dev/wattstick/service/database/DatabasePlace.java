package dev.wattstick.service.database;

import dev.wattstick.analysis.database.DatabaseFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A folder that holds a database. */
record DatabasePlace(String name, DatabaseKind kind, Path folder) {

  /**
   * The databases in a folder, and in folders of it that are none themselves: what was imported
   * together lies together and bears both names. None where there is no such folder.
   */
  static List<DatabasePlace> in(Path parent, DatabaseKind kind) {
    List<DatabasePlace> places = new ArrayList<>();
    for (Path folder : folders(parent)) {
      String name = String.valueOf(folder.getFileName());
      if (DatabaseFolder.is(folder)) {
        add(name, kind, folder, places);
      } else {
        for (Path below : folders(folder)) {
          if (DatabaseFolder.is(below)) {
            add(name + "-" + below.getFileName(), kind, below, places);
          }
        }
      }
    }
    return places;
  }

  private static void add(String name, DatabaseKind kind, Path folder, List<DatabasePlace> places) {
    if (DatabaseNames.faultOf(name) == null) {
      places.add(new DatabasePlace(name, kind, folder));
    }
  }

  private static List<Path> folders(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    return children(parent).stream()
        .filter(child -> Files.isDirectory(child))
        .filter(child -> !String.valueOf(child.getFileName()).startsWith("."))
        .toList();
  }

  /** Names, sizes and times of its files: as long as it stays the same, so do they. */
  String stamp() {
    StringBuilder stamp = new StringBuilder();
    try {
      for (Path file : children(folder)) {
        stamp.append(file.getFileName()).append(' ').append(Files.size(file)).append(' ');
        stamp.append(Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS));
        stamp.append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The database " + folder + " could not be read", e);
    }
    return stamp.toString();
  }

  Instant changedAt() {
    try {
      return Files.getLastModifiedTime(folder).toInstant();
    } catch (IOException e) {
      throw new UncheckedIOException("The database " + folder + " could not be read", e);
    }
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " could not be read", e);
    }
  }
}
