package dev.wattstick.analysis.measured;

import dev.wattstick.record.NewerRecordException;
import dev.wattstick.record.RecordFormatException;
import dev.wattstick.record.RecordJson;
import dev.wattstick.record.RunRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds and reads run directories. */
public final class RunDirectories {
  private static final String RECORD = "run.json";
  private static final int TOLD = 10;

  private RunDirectories() {}

  /** Whether a folder is a run directory or holds some. */
  public static boolean in(Path folder) {
    return !directories(folder).isEmpty();
  }

  /**
   * The runs in a folder that is a run directory or holds them, in the order of their names.
   *
   * @throws BadRunException naming every record that does not read, or when there is none
   */
  public static List<MeasuredRun> read(Path folder) {
    List<Path> directories = directories(folder);
    if (directories.isEmpty()) {
      throw new BadRunException(
          folder + " holds no run directory (a folder with run.json); name the folder that does.",
          null);
    }
    List<MeasuredRun> runs = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Path directory : directories) {
      try {
        runs.add(one(directory));
      } catch (BadRunException e) {
        faults.add(String.valueOf(e.getMessage()));
      }
    }
    if (!faults.isEmpty()) {
      String more = faults.size() > TOLD ? "; and " + (faults.size() - TOLD) + " more" : "";
      throw new BadRunException(
          String.join("; ", faults.subList(0, Math.min(TOLD, faults.size()))) + more, null);
    }
    return runs;
  }

  /**
   * The run of one directory.
   *
   * @throws BadRunException when its record does not read
   */
  public static MeasuredRun one(Path directory) {
    Path file = directory.resolve(RECORD);
    try {
      RunRecord record = RecordJson.read(Files.readString(file), RunRecord.class);
      MeasuredRun run = new MeasuredRun("", record, directory);
      return run.named(run.description());
    } catch (NewerRecordException e) {
      throw new BadRunException(file + " " + e.getMessage() + ".", e);
    } catch (RecordFormatException e) {
      throw new BadRunException(file + " is no run record: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new BadRunException(file + " cannot be read: " + e, e);
    }
  }

  private static List<Path> directories(Path folder) {
    if (Files.isRegularFile(folder.resolve(RECORD))) {
      return List.of(folder);
    }
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> !String.valueOf(child.getFileName()).startsWith("."))
          .filter(child -> Files.isRegularFile(child.resolve(RECORD)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " could not be read", e);
    }
  }
}
