package dev.wattstick.record.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of its own for a worker's crash report, core and temporary files; gone when closed. */
record Scratch(Path path) implements AutoCloseable {

  static Scratch create() throws IOException {
    return new Scratch(Files.createTempDirectory("wattstick-worker-"));
  }

  /** Removes what can be removed; a file that cannot is left for the system's own tidying. */
  @Override
  public void close() {
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      System.getLogger(Scratch.class.getName())
          .log(System.Logger.Level.DEBUG, "left behind: " + path, e);
    }
  }
}
