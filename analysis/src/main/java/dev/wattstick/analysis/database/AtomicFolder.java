package dev.wattstick.analysis.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a folder of files in its place by a move, so that nobody ever sees half of it. */
final class AtomicFolder {
  /**
   * What an older database at the place may hold; anything else is somebody's and is not replaced.
   */
  private static final Set<String> REPLACEABLE =
      Set.of(
          DatabaseFolder.CSV,
          DatabaseFolder.PICKLE,
          DatabaseFolder.PROPERTIES,
          DatabaseFolder.MODELS,
          DatabaseFolder.DATASETS,
          DatabaseFolder.PROVENANCE);

  private AtomicFolder() {}

  static void write(Path folder, Map<String, byte[]> files) {
    try {
      Path place = folder.toAbsolutePath().normalize();
      Path parent = place.getParent();
      if (parent == null) {
        throw new BadDatabaseException("A database cannot be the root folder; name another one.");
      }
      refuseForeign(place);
      Files.createDirectories(parent);
      Path fresh = Files.createDirectory(place.resolveSibling(freshName(place)));
      try {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          Files.write(fresh.resolve(file.getKey()), file.getValue());
        }
        replace(place, fresh);
      } finally {
        delete(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The database " + folder + " could not be written", e);
    }
  }

  /** Hidden and unused; a temporary folder of the JDK would be closed to other users. */
  private static String freshName(Path place) {
    return "."
        + place.getFileName()
        + "-"
        + ProcessHandle.current().pid()
        + "-"
        + System.nanoTime();
  }

  private static void refuseForeign(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    String foreign = Files.isDirectory(place) ? foreign(place) : place.getFileName().toString();
    if (foreign != null) {
      throw new BadDatabaseException(
          place + " holds '" + foreign + "', which is no part of a database; name another folder.");
    }
  }

  private static @Nullable String foreign(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !REPLACEABLE.contains(name))
          .findFirst()
          .orElse(null);
    }
  }

  /** A folder cannot be moved onto another: the old one steps aside, and back if the move fails. */
  private static void replace(Path place, Path fresh) throws IOException {
    if (!Files.exists(place)) {
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path old = place.resolveSibling(fresh.getFileName() + "-old");
    Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    delete(old);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
