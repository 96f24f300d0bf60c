package dev.wattstick.analysis.database;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.record.files.Folders;
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

  /**
   * @param files by their names within the folder, which may name a folder below it
   */
  static void write(Path folder, Map<String, byte[]> files) {
    try {
      Path place = folder.toAbsolutePath().normalize();
      Path parent = place.getParent();
      if (parent == null) {
        throw new BadDataException("A database cannot be the root folder; name another one.");
      }
      Leftovers.clear(place);
      refuseForeign(place);
      Files.createDirectories(parent);
      Path fresh = Files.createDirectory(Leftovers.fresh(place));
      try {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
          Path path = fresh.resolve(file.getKey());
          Files.createDirectories(path.resolveSibling("."));
          Files.write(path, file.getValue());
        }
        replace(place, fresh);
      } finally {
        Folders.delete(fresh);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The database " + folder + " could not be written", e);
    }
  }

  private static void refuseForeign(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    String foreign = Files.isDirectory(place) ? foreign(place) : place.getFileName().toString();
    if (foreign != null) {
      throw new BadDataException(
          place + " holds '" + foreign + "', which is no part of a database; name another folder.");
    }
  }

  /** Several databases lie in folders below. */
  private static @Nullable String foreign(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files
          .filter(file -> !isOurs(file, place))
          .map(file -> place.relativize(file).toString())
          .findFirst()
          .orElse(null);
    }
  }

  private static boolean isOurs(Path file, Path place) {
    int depth = place.relativize(file).getNameCount();
    return Files.isDirectory(file)
        ? file.equals(place) || (depth == 1 && DatabaseFolder.is(file))
        : REPLACEABLE.contains(file.getFileName().toString());
  }

  /** A folder cannot be moved onto another: the old one steps aside, and back if the move fails. */
  private static void replace(Path place, Path fresh) throws IOException {
    if (!Files.exists(place)) {
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path old = Leftovers.old(fresh);
    Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
      throw e;
    }
    Folders.delete(old);
  }
}
