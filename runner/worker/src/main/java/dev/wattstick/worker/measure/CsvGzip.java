package dev.wattstick.worker.measure;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.run.RunDirectory;
import dev.wattstick.worker.meter.Series;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The raw numbers of a run as compressed CSV; all times count from the start of the first query.
 */
final class CsvGzip {
  private static final int BUFFER_BYTES = 64 << 10;
  private static final int CHUNK_CHARS = 8 << 10;

  private CsvGzip() {}

  /**
   * Writes {@code samples.csv.gz}.
   *
   * @throws MeasureException when it cannot be written
   */
  static void writeSamples(Path folder, Timings timings) {
    StringBuilder text = new StringBuilder(RunDirectory.SAMPLES_HEADER).append('\n');
    write(
        folder.resolve(RunDirectory.SAMPLES),
        text,
        timings.count,
        i ->
            text.append(i)
                .append(',')
                .append(timings.startsNs[i] - timings.originNs())
                .append(',')
                .append(timings.inferencesNs[i])
                .append(',')
                .append(timings.endToEndsNs[i])
                .append('\n'));
  }

  /**
   * Writes {@code power.csv.gz}.
   *
   * @param originNs start of the first query, on the samples' clock
   * @throws MeasureException when it cannot be written
   */
  static void writePower(Path folder, Series watts, long originNs) {
    StringBuilder text = new StringBuilder("time_ns,watts\n");
    write(
        folder.resolve("power.csv.gz"),
        text,
        watts.count(),
        i ->
            text.append(watts.timeNs(i) - originNs)
                .append(',')
                .append(watts.values()[i])
                .append('\n'));
  }

  /**
   * @param row appends row i to the text
   */
  private static void write(Path file, StringBuilder text, int rows, IntConsumer row) {
    try (Writer out = new OutputStreamWriter(gzip(file), StandardCharsets.US_ASCII)) {
      for (int i = 0; i < rows; i++) {
        row.accept(i);
        if (text.length() >= CHUNK_CHARS) {
          out.append(text);
          text.setLength(0);
        }
      }
      out.append(text);
    } catch (IOException | UncheckedIOException e) {
      throw new MeasureException(
          FailureKind.NOT_PUBLISHED, "the run's " + file + " cannot be written: " + e, e);
    }
  }

  private static OutputStream gzip(Path file) throws IOException {
    return new FastGzip(Files.newOutputStream(file));
  }

  /** Speed over size: a long run of a small model has ten million rows. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER_BYTES);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
