package dev.wattstick.cli.command;

import dev.wattstick.cli.CliFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where an inference's outputs go, all or none: never beside outputs of an earlier model, and no
 * folder is made for an inference that fails. Other files in it are left alone.
 */
final class OutputFolder {
  private static final String OUTPUT = "output\\d+\\.npy";

  private final Path shown;
  private final Path folder;

  private OutputFolder(Path shown) {
    this.shown = shown;
    this.folder = shown.toAbsolutePath().normalize();
  }

  /**
   * A folder that is there or can be made.
   *
   * @throws CliFailure when it is a file or cannot be written
   */
  static OutputFolder of(Path shown) {
    OutputFolder out = new OutputFolder(shown);
    Path existing = out.folder;
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw new CliFailure("--out " + shown + " is no folder: " + existing + " is a file");
    } else if (!Files.isWritable(existing)) {
      throw new CliFailure(
          "--out " + shown + " cannot be written: check who may write " + existing);
    }
    return out;
  }

  /**
   * Puts the files there.
   *
   * @return their new places, as the folder was given
   * @throws CliFailure when the disk does not take them; nothing has changed then
   */
  List<Path> publish(List<Path> files) {
    List<Path> made = new ArrayList<>();
    try {
      made.addAll(createFolders());
      List<Path> copies = new ArrayList<>();
      for (Path file : files) {
        Path copy = folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid());
        made.add(copy);
        copies.add(Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING));
      }
      for (Path old : outputs()) {
        Files.delete(old);
      }
      for (int i = 0; i < files.size(); i++) {
        Files.move(
            copies.get(i),
            folder.resolve(Objects.requireNonNull(files.get(i).getFileName())),
            StandardCopyOption.ATOMIC_MOVE);
      }
      return files.stream().map(file -> shown.resolve(file.getFileName())).toList();
    } catch (IOException e) {
      remove(made);
      throw new CliFailure("cannot write the outputs to " + shown + ": " + e, e);
    }
  }

  private List<Path> outputs() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).matches(OUTPUT))
          .filter(file -> !Files.isDirectory(file))
          .toList();
    }
  }

  /** The folders that were not there, the outermost first. */
  private List<Path> createFolders() throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path at = folder; at != null && !Files.exists(at); at = at.getParent()) {
      missing.add(0, at);
    }
    Files.createDirectories(folder);
    return missing;
  }

  private static void remove(List<Path> made) {
    for (int i = made.size() - 1; i >= 0; i--) {
      try {
        Files.deleteIfExists(made.get(i));
      } catch (IOException e) {
        return; // the disk is what failed; the sentence about it says where
      }
    }
  }
}
