package dev.wattstick.plot.figure.output;

import dev.wattstick.plot.figure.FigureException;
import dev.wattstick.record.files.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** New and changed files of a folder, all or none: written beside it, then moved, or put back. */
final class FolderUpdate {
  private final Path folder;
  private final Path waiting;
  private final Path replaced;
  private final List<String> moved = new ArrayList<>();

  private FolderUpdate(Path folder, Path scratch) {
    this.folder = folder;
    this.waiting = scratch.resolve("new");
    this.replaced = scratch.resolve("old");
  }

  /**
   * Writes files by their names.
   *
   * @throws FigureException when that fails; the folder is then as it was
   */
  static void write(Path folder, Map<String, byte[]> files) {
    if (files.isEmpty()) {
      return;
    }
    Path absolute = folder.toAbsolutePath().normalize();
    Path scratch = null;
    try {
      Files.createDirectories(absolute);
      // Inside of the folder, so that moves stay on one file system.
      scratch = Files.createTempDirectory(absolute, ".figures-");
      new FolderUpdate(absolute, scratch).write(files);
    } catch (IOException e) {
      throw new FigureException("The figures cannot be written to " + folder + ": " + e, e);
    } finally {
      delete(scratch);
    }
  }

  private void write(Map<String, byte[]> files) throws IOException {
    Files.createDirectory(waiting);
    Files.createDirectory(replaced);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(waiting.resolve(file.getKey()), file.getValue());
    }
    try {
      for (String name : files.keySet()) {
        move(name);
      }
    } catch (IOException e) {
      putBack(e);
      throw e;
    }
  }

  private void move(String name) throws IOException {
    Path target = folder.resolve(name);
    if (Files.isDirectory(target)) {
      throw new IOException(target + " is a folder");
    }
    if (Files.exists(target)) {
      Files.move(target, replaced.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
    moved.add(name);
    Files.move(waiting.resolve(name), target, StandardCopyOption.ATOMIC_MOVE);
  }

  private void putBack(IOException cause) {
    for (String name : moved) {
      try {
        Files.deleteIfExists(folder.resolve(name));
        if (Files.exists(replaced.resolve(name))) {
          Files.move(replaced.resolve(name), folder.resolve(name));
        }
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private static void delete(@org.jspecify.annotations.Nullable Path scratch) {
    if (scratch == null) {
      return;
    }
    try {
      Folders.delete(scratch);
    } catch (IOException e) {
      throw new FigureException("Left over and free to delete: " + scratch, e);
    }
  }
}
