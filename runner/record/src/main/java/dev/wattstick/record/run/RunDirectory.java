package dev.wattstick.record.run;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wattstick.record.RecordFormatException;
import dev.wattstick.record.RecordJson;
import dev.wattstick.record.RunRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The directory of one run.
 *
 * @param path where it lies now
 */
public record RunDirectory(Path path) {
  public static final String RECORD = "run.json";
  public static final String SAMPLES = "samples.csv.gz";
  public static final String LOG = "worker.log";

  /** The first line of the samples. */
  public static final String SAMPLES_HEADER = "index,start_ns,inference_ns,end_to_end_ns";

  private static final long LARGEST_RECORD = 16 << 20;

  /** Numbers keep their digits. */
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Whether a folder is that of a run. */
  public static boolean is(Path folder) {
    return Files.isRegularFile(folder.resolve(RECORD));
  }

  /** The folder itself if it is a run's, or those of its folders that are, by name. */
  public static List<RunDirectory> in(Path folder) {
    if (is(folder)) {
      return List.of(new RunDirectory(folder));
    }
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> !isHidden(child) && is(child))
          .sorted()
          .map(RunDirectory::new)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " could not be read", e);
    }
  }

  /**
   * Finds the run directories in a folder at any depth. What lies in one is not looked at.
   *
   * @param taker gets them one after the other, in no order that matters
   */
  public static void below(Path folder, Consumer<RunDirectory> taker) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            if (!visited.equals(folder) && isHidden(visited)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (!is(visited)) {
              return FileVisitResult.CONTINUE;
            }
            taker.accept(new RunDirectory(visited));
            return FileVisitResult.SKIP_SUBTREE;
          }
        });
  }

  private static boolean isHidden(Path folder) {
    return String.valueOf(folder.getFileName()).startsWith(".");
  }

  /**
   * Its record.
   *
   * @throws RecordFormatException when it cannot be read or is no run record; the message says what
   *     is wrong with which file, where, and what to do
   */
  public RunRecord record() {
    return record(file(RECORD).toString());
  }

  /**
   * Its record.
   *
   * @param shownName what the file is called in messages
   * @throws RecordFormatException as {@link #record()}
   */
  public RunRecord record(String shownName) {
    try {
      if (Files.size(file(RECORD)) > LARGEST_RECORD) {
        throw new RecordFormatException(
            shownName
                + " is no run record: it has more than "
                + LARGEST_RECORD
                + " bytes; leave it out.",
            null);
      }
      return RunRecord.read(Files.readAllBytes(file(RECORD)), shownName);
    } catch (IOException e) {
      throw new RecordFormatException(shownName + " cannot be read: " + e, e);
    }
  }

  /** The text of its record, as it was written. */
  public String json() throws IOException {
    return Files.readString(file(RECORD));
  }

  /**
   * Every query, read now.
   *
   * @throws RecordFormatException when they are missing, damaged, none, or of other columns
   */
  public Samples samples() {
    return SampleFile.read(file(SAMPLES));
  }

  /** The samples as CSV; to be closed. */
  public InputStream openSamples() throws IOException {
    return new GZIPInputStream(Files.newInputStream(file(SAMPLES)), 1 << 16);
  }

  /** What the worker printed; may be missing. */
  public Path log() {
    return file(LOG);
  }

  /**
   * Writes the record, and in the study's files what it says, so that the study's own loader opens
   * the directory.
   *
   * @param name that the directory will have
   * @param paths how paths are written
   * @param zone whose time of day the study's files tell
   */
  public void write(RunRecord record, String name, RecordPaths paths, ZoneId zone)
      throws IOException {
    new MonitoringFiles(paths, zone).write(path, name, record);
    String json =
        JSON.writeValueAsString(paths.shown(JSON.readTree(RecordJson.write(record)))) + "\n";
    Files.writeString(file(RECORD), json);
  }

  private Path file(String name) {
    return path.resolve(name);
  }
}
