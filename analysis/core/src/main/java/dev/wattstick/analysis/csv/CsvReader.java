package dev.wattstick.analysis.csv;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.frame.Frame;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file with a header as a table. */
public final class CsvReader {
  private CsvReader() {}

  /** The bytes, from their start; the same each time. */
  @FunctionalInterface
  private interface Source {
    InputStream open() throws IOException;
  }

  /**
   * Reads a file in UTF-8. pandas' column of row numbers is left out; an empty cell or {@code NaN}
   * is missing.
   *
   * @throws BadDataException naming the file and every fault (at most ten): a row of another
   *     length, a text where a number must be, a column twice, no text in UTF-8; or the limit it
   *     exceeds
   * @throws UncheckedIOException when it cannot be read
   */
  public static Frame read(Path file, ColumnRules rules) {
    return read(file, rules, CsvLimits.DEFAULT);
  }

  static Frame read(Path file, ColumnRules rules, CsvLimits limits) {
    try {
      long bytes = Files.size(file);
      if (bytes > limits.bytes()) {
        throw new BadDataException(
            file
                + " has "
                + bytes
                + " bytes; a CSV file here has at most "
                + limits.bytes()
                + ": split the table.",
            null);
      }
      return read(() -> Files.newInputStream(file), file.toString(), rules, limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a text in UTF-8.
   *
   * @param source what it is, for messages
   * @throws BadDataException as {@link #read(Path, ColumnRules)}
   */
  public static Frame read(byte[] utf8, String source, ColumnRules rules) {
    return read(utf8, source, rules, CsvLimits.DEFAULT);
  }

  static Frame read(byte[] utf8, String source, ColumnRules rules, CsvLimits limits) {
    try {
      return read(() -> new ByteArrayInputStream(utf8), source, rules, limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Twice: first to know what the columns are, then to fill them, so that no cell is kept as text.
   */
  private static Frame read(Source bytes, String source, ColumnRules rules, CsvLimits limits)
      throws IOException {
    CellReading cells = new CellReading(rules, source);
    each(bytes, source, limits, cells::look);
    cells.lookedAtAll();
    each(bytes, source, limits, cells::take);
    try {
      return Frame.of(cells.columns());
    } catch (BadDataException e) {
      throw new BadDataException(source + ": " + e.getMessage(), e);
    }
  }

  private static void each(
      Source bytes, String source, CsvLimits limits, Consumer<CSVRecord> action)
      throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    long rows = 0;
    try (Reader text = text(bytes.open(), source, limits);
        CSVParser parser = CSVParser.builder().setReader(text).setFormat(format).get()) {
      for (CSVRecord row : parser) {
        action.accept(row);
        rows++;
      }
    } catch (CharacterCodingException e) {
      throw noText(source, e);
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      if (e.getCause() instanceof CharacterCodingException) {
        throw noText(source, e);
      }
      throw new BadDataException(
          source + " is no CSV after row " + rows + ": " + reason(e) + "; correct its quotes.", e);
    }
  }

  private static Reader text(InputStream in, String source, CsvLimits limits) throws IOException {
    PushbackReader decoded =
        new PushbackReader(
            new BufferedReader(
                new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16));
    int first = decoded.read();
    if (first >= 0 && first != '\uFEFF') {
      decoded.unread(first);
    }
    return new BoundedText(decoded, source, limits);
  }

  private static BadDataException noText(String source, Exception e) {
    return new BadDataException(source + " is no text in UTF-8; save it as UTF-8.", e);
  }

  /** Iteration wraps the parser's own exception, whose name says nothing to a reader. */
  private static @Nullable String reason(Exception e) {
    return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
  }
}
