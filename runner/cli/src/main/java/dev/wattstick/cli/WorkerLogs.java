package dev.wattstick.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What local workers printed before they failed: the newest few.
 *
 * @param folder made when it is needed
 */
record WorkerLogs(Path folder) {
  private static final int KEPT = 20;
  private static final String PREFIX = "worker-";

  /** Moves a log here; returns where it is now. */
  Path keep(Path log) throws IOException {
    Files.createDirectories(folder);
    Path kept = Files.createTempFile(folder, PREFIX, ".log");
    Files.write(kept, Files.readAllBytes(log));
    removeOld();
    return kept;
  }

  private void removeOld() throws IOException {
    List<Path> logs;
    try (Stream<Path> files = Files.list(folder)) {
      logs =
          files
              .filter(file -> String.valueOf(file.getFileName()).startsWith(PREFIX))
              .sorted(Comparator.comparingLong((Path f) -> f.toFile().lastModified()).reversed())
              .toList();
    }
    for (Path old : logs.subList(Math.min(KEPT, logs.size()), logs.size())) {
      Files.deleteIfExists(old);
    }
  }
}
