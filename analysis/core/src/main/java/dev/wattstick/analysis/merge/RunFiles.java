package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.intake.Imported;
import dev.wattstick.analysis.intake.Intake;
import java.io.IOException;
import java.io.InputStream;
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
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int found;

  /** A record to be read. */
  private record Waiting(String name, Content content) {}

  private interface Content {
    byte[] bytes() throws IOException;
  }

  /** A record that was read, or why it was not. */
  private record Outcome(@Nullable RunFacts run, @Nullable String fault) {}

  /**
   * @param taker gets each run and the source it was found in, on the caller's thread
   */
  RunFiles(BiConsumer<RunFacts, String> taker) {
    this.taker = taker;
  }

  /**
   * Reads all run records in a run directory, a folder of them at any depth, an archive, or a
   * {@code .jsonl} file with a record a line.
   */
  void read(Path source) {
    int before = found;
    try {
      if (Files.isDirectory(source)) {
        Files.walkFileTree(source, new RunVisitor(source));
        readWaiting(source.toString());
      } else if (source.toString().endsWith(".jsonl")) {
        readLines(source);
      } else {
        readArchive(source);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(source + " could not be read", e);
    }
    if (found == before) {
      faults.add(source + " holds no run; name a folder or file that does");
    }
  }

  private void readLines(Path source) throws IOException {
    try (InputStream in = Files.newInputStream(source)) {
      readLines(in, source.toString());
    }
  }

  /** Reads a record a line. */
  void readLines(InputStream in, String source) throws IOException {
    RunLines lines = new RunLines(in);
    int number = 0;
    try {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        byte[] json = line;
        number++;
        if (json.length > 0) {
          await(source + ", line " + number, () -> json, source);
        }
      }
    } catch (BadMergeException e) {
      faults.add(source + ", after line " + number + ": " + e.getMessage());
    }
    readWaiting(source);
  }

  private void readArchive(Path source) {
    try (Imported imported = Intake.open(List.of(source))) {
      imported.runDirectories().forEach(run -> await(run.resolve(RECORD), source.toString()));
      readWaiting(source.toString());
    } catch (BadDataException e) {
      faults.add(String.valueOf(e.getMessage()));
      found++;
    }
  }

  private void await(Path record, String source) {
    await(record.toString(), () -> Files.readAllBytes(record), source);
  }

  private void await(String name, Content content, String source) {
    found++;
    waiting.add(new Waiting(name, content));
    if (waiting.size() >= AT_A_TIME) {
      readWaiting(source);
    }
  }

  private void readWaiting(String source) {
    List<Outcome> outcomes = waiting.parallelStream().map(RunFiles::outcome).toList();
    waiting.clear();
    for (Outcome outcome : outcomes) {
      if (outcome.run() != null) {
        taker.accept(outcome.run(), source);
      } else {
        faults.add(String.valueOf(outcome.fault()));
      }
    }
  }

  private static Outcome outcome(Waiting record) {
    try {
      return new Outcome(RunFacts.read(record.content().bytes(), record.name()), null);
    } catch (BadMergeException e) {
      return new Outcome(null, e.getMessage());
    } catch (IOException e) {
      return new Outcome(null, record.name() + " could not be read: " + e.getMessage());
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
      await(record, source.toString());
      return FileVisitResult.SKIP_SUBTREE;
    }
  }
}
