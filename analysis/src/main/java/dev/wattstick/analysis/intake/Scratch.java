package dev.wattstick.analysis.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Temporary folders for unpacked archives, deleted together. */
final class Scratch implements AutoCloseable {
  private final Path root;
  private final List<Path> folders = new ArrayList<>();

  Scratch(Path root) {
    this.root = root;
  }

  Path folder() {
    try {
      Files.createDirectories(root);
      Path folder = Files.createTempDirectory(root, "wattstick-import-");
      folders.add(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary folder could be made in " + root, e);
    }
  }

  @Override
  public void close() {
    folders.forEach(Scratch::delete);
    folders.clear();
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary folder " + folder + " could not be deleted", e);
    }
  }
}
