package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.intake.Intake;
import dev.wattstick.record.RecordFormatException;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.run.RunDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds and reads runs, many at a time on all processors, but never many in memory. */
public final class RunSources {
  private static final int AT_A_TIME = 1024;
  private static final int TOLD = 10;

  private final BiConsumer<RunSummary, String> taker;
  private final List<Supplier<RunRecord>> waiting = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int found;

  /** A record that was read, or why it was not. */
  private record Outcome(@Nullable RunSummary run, @Nullable String fault) {}

  /**
   * @param taker gets each run and the source it was found in, on the caller's thread
   */
  RunSources(BiConsumer<RunSummary, String> taker) {
    this.taker = taker;
  }

  /**
   * The runs in these sources by their ids; of one that is there twice, the first.
   *
   * @param sources as {@link RunsRecipe#merge} takes them
   * @throws BadMergeException when a source or a {@code run.json} does not read: all are reported
   */
  public static Map<String, RunSummary> byId(List<Path> sources) {
    Map<Object, Object> pool = new HashMap<>();
    Map<String, RunSummary> runs = new LinkedHashMap<>();
    RunSources reading =
        new RunSources((run, source) -> runs.putIfAbsent(run.id(), run.sharing(pool)));
    sources.forEach(reading::read);
    reading.refuseFaults();
    return runs;
  }

  /**
   * Reads all run records in a run directory, a folder of them at any depth, an archive, or a
   * {@code .jsonl} file with a record a line.
   */
  void read(Path source) {
    int before = found;
    String name = source.toString();
    try {
      if (Files.isDirectory(source)) {
        RunDirectory.below(source, run -> await(run::record, name));
        readWaiting(name);
      } else if (name.endsWith(".jsonl")) {
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
          String name = source + ", line " + number;
          await(() -> RunRecord.read(json, name), source);
        }
      }
    } catch (BadMergeException e) {
      faults.add(source + ", after line " + number + ": " + e.getMessage());
    }
    readWaiting(source);
  }

  private void readArchive(Path source) {
    try {
      Intake.open(
          List.of(source),
          (run, name) -> {
            found++;
            taker.accept(RunSummary.of(run), name);
          });
    } catch (BadDataException e) {
      faults.add(String.valueOf(e.getMessage()));
      found++;
    }
  }

  private void await(Supplier<RunRecord> record, String source) {
    found++;
    waiting.add(record);
    if (waiting.size() >= AT_A_TIME) {
      readWaiting(source);
    }
  }

  private void readWaiting(String source) {
    List<Outcome> outcomes = waiting.parallelStream().map(RunSources::outcome).toList();
    waiting.clear();
    for (Outcome outcome : outcomes) {
      if (outcome.run() != null) {
        taker.accept(outcome.run(), source);
      } else {
        faults.add(String.valueOf(outcome.fault()));
      }
    }
  }

  private static Outcome outcome(Supplier<RunRecord> record) {
    try {
      return new Outcome(RunSummary.of(record.get()), null);
    } catch (RecordFormatException e) {
      return new Outcome(null, e.getMessage());
    }
  }

  void refuseFaults() {
    refuse(faults);
  }

  /**
   * Refuses everything when anything could not be read.
   *
   * @throws BadMergeException with the first ten faults, if there is one
   */
  public static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      String more = faults.size() > TOLD ? "; and " + (faults.size() - TOLD) + " more" : "";
      throw new BadMergeException(
          "Nothing is merged: "
              + String.join("; ", faults.subList(0, Math.min(TOLD, faults.size())))
              + more);
    }
  }
}
