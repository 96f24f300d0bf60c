package dev.wattstick.record.run;

import dev.wattstick.record.RecordFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * Reads {@code samples.csv.gz}: {@code index,start_ns,inference_ns,end_to_end_ns}. A run of ten
 * minutes may have ten million lines, so no text is made of them.
 */
final class SampleFile {
  private static final int START = 1;
  private static final int INFERENCE = 2;
  private static final int COLUMNS = 4;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int position;
  private int filled;
  private int line = 1;
  private long[] start = new long[1024];
  private long[] latency = new long[1024];

  private SampleFile(InputStream in) {
    this.in = in;
  }

  /**
   * Reads a file.
   *
   * @throws RecordFormatException when it is missing, damaged, empty or of other columns
   */
  static Samples read(Path file) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
      return new SampleFile(in).samples();
    } catch (IOException e) {
      throw new RecordFormatException(
          "The samples " + file + " cannot be read (" + e + "): restore the run, or leave it out.",
          e);
    } catch (RecordFormatException e) {
      throw new RecordFormatException(file + ": " + e.getMessage(), e);
    }
  }

  private Samples samples() throws IOException {
    String header = text();
    if (!header.equals(RunDirectory.SAMPLES_HEADER)) {
      throw new RecordFormatException(
          "the first line must be " + RunDirectory.SAMPLES_HEADER + ", is '" + header + "'.", null);
    }
    int count = 0;
    long[] cells = new long[COLUMNS];
    while (nextLine(cells)) {
      if (count == start.length) {
        start = Arrays.copyOf(start, 2 * count);
        latency = Arrays.copyOf(latency, 2 * count);
      }
      start[count] = cells[START];
      latency[count++] = cells[INFERENCE];
    }
    return new Samples(Arrays.copyOf(start, count), Arrays.copyOf(latency, count));
  }

  private String text() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int c = next(); c >= 0 && c != '\n' && text.length() < 200; c = next()) {
      if (c != '\r') {
        text.append((char) c);
      }
    }
    return text.toString();
  }

  /** Fills the cells of the next line; false at the end. */
  private boolean nextLine(long[] cells) throws IOException {
    line++;
    int column = 0;
    boolean any = false;
    long value = 0;
    for (int c = next(); ; c = next()) {
      if (c >= '0' && c <= '9') {
        value = 10 * value + (c - '0');
        any = true;
      } else if (c == ',' && any && column < COLUMNS - 1) {
        cells[column++] = value;
        value = 0;
        any = false;
      } else if (c < 0 && column == 0 && !any) {
        return false;
      } else if ((c == '\n' || c < 0) && any && column == COLUMNS - 1) {
        cells[column] = value;
        return true;
      } else if (c != '\r') {
        throw new RecordFormatException("line " + line + " is not four whole numbers.", null);
      }
    }
  }

  private int next() throws IOException {
    if (position == filled) {
      filled = in.read(buffer);
      position = 0;
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
    }
    return buffer[position++];
  }
}
