package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.intake.Imported;
import dev.wattstick.analysis.intake.Intake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Finds and reads run records, many at a time on all processors, but never many in memory. */
final class RunFiles {
  private static final String RECORD = "run.json";
  private static final int AT_A_TIME = 1024;
  private static final int TOLD = 10;

  private final BiConsumer<RunFacts, String> taker;
  private final List<Path> waiting = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int found;

  /** A record that was read, or why it was not. */
  private record Outcome(@Nullable RunFacts run, @Nullable String fault) {}

  /**
   * @param taker gets each run and the source it was found in, on the caller's thread
   */
  RunFiles(BiConsumer<RunFacts, String> taker) {
    this.taker = taker;
  }

  /** Reads all run records in a run directory, a folder of them at any depth, or an archive. */
  void read(Path source) {
    int before = found;
    try {
      if (Files.isDirectory(source)) {
        Files.walkFileTree(source, new RunVisitor(source));
        readWaiting(source);
      } else {
        readArchive(source);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + source + " could not be read", e);
    }
    if (found == before) {
      faults.add(source + " holds no run directory; name a folder that does");
    }
  }

  private void readArchive(Path source) {
    try (Imported imported = Intake.open(List.of(source))) {
      waiting.addAll(imported.runDirectories());
      waiting.replaceAll(directory -> directory.resolve(RECORD));
      found += waiting.size();
      readWaiting(source);
    } catch (BadDataException e) {
      faults.add(String.valueOf(e.getMessage()));
      found++;
    }
  }

  private void readWaiting(Path source) {
    List<Outcome> outcomes = waiting.parallelStream().map(RunFiles::outcome).toList();
    waiting.clear();
    for (Outcome outcome : outcomes) {
      if (outcome.run() != null) {
        taker.accept(outcome.run(), source.toString());
      } else {
        faults.add(String.valueOf(outcome.fault()));
      }
    }
  }

  private static Outcome outcome(Path file) {
    try {
      return new Outcome(RunFacts.read(Files.readAllBytes(file), file.toString()), null);
    } catch (BadMergeException e) {
      return new Outcome(null, e.getMessage());
    } catch (IOException e) {
      return new Outcome(null, file + " could not be read: " + e.getMessage());
    }
  }

  /** Refuses everything when anything could not be read. */
  void refuseFaults() {
    if (!faults.isEmpty()) {
      String more = faults.size() > TOLD ? "; and " + (faults.size() - TOLD) + " more" : "";
      throw new BadMergeException(
          "Nothing is merged: "
              + String.join("; ", faults.subList(0, Math.min(TOLD, faults.size())))
              + more);
    }
  }

  /** A folder with a record is a run; what lies in it is not looked at. */
  private final class RunVisitor extends SimpleFileVisitor<Path> {
    private final Path source;

    RunVisitor(Path source) {
      this.source = source;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(source) && String.valueOf(folder.getFileName()).startsWith(".")) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      Path record = folder.resolve(RECORD);
      if (!Files.isRegularFile(record)) {
        return FileVisitResult.CONTINUE;
      }
      found++;
      waiting.add(record);
      if (waiting.size() >= AT_A_TIME) {
        readWaiting(source);
      }
      return FileVisitResult.SKIP_SUBTREE;
    }
  }
}
