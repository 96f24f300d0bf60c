package dev.wattstick.analysis.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Temporary folders for unpacked archives, deleted together. */
final class Scratch implements AutoCloseable {
  private static final String PREFIX = "wattstick-import-";
  private static final Pattern OWNED = Pattern.compile(PREFIX + "(\\d{1,9})-.*");

  private final Path root;
  private final List<Path> folders = new ArrayList<>();

  Scratch(Path root) {
    this.root = root;
  }

  Path folder() {
    try {
      Files.createDirectories(root);
      clearLeftovers();
      Path folder = Files.createTempDirectory(root, PREFIX + ProcessHandle.current().pid() + "-");
      folders.add(folder);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary folder could be made in " + root, e);
    }
  }

  /** What a killed process left behind. */
  private void clearLeftovers() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(root, PREFIX + "*")) {
      for (Path folder : left) {
        Matcher owner = OWNED.matcher(String.valueOf(folder.getFileName()));
        if (owner.matches()
            && Files.isWritable(folder)
            && ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty()) {
          delete(folder);
        }
      }
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
