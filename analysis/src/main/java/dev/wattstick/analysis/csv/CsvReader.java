package dev.wattstick.analysis.csv;

import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file with a header as a table. */
public final class CsvReader {
  private static final long LARGEST = 512L << 20;
  private static final int TOLD = 10;

  private CsvReader() {}

  /**
   * Reads a file in UTF-8. pandas' column of row numbers is left out; an empty cell or {@code NaN}
   * is missing.
   *
   * @throws BadCsvException naming the file and every fault (at most ten): a row of another length,
   *     a text where a number must be, a column twice, no text in UTF-8
   * @throws UncheckedIOException when it cannot be read
   */
  public static Frame read(Path file, ColumnRules rules) {
    try {
      if (Files.size(file) > LARGEST) {
        throw new BadCsvException(
            file
                + " has "
                + Files.size(file)
                + " bytes; a CSV file here has at most "
                + LARGEST
                + ".",
            null);
      }
      return read(Files.readAllBytes(file), file.toString(), rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a text in UTF-8.
   *
   * @param source what it is, for messages
   * @throws BadCsvException as {@link #read(Path, ColumnRules)}
   */
  public static Frame read(byte[] utf8, String source, ColumnRules rules) {
    List<List<String>> rows = rows(utf8, source);
    if (rows.isEmpty()) {
      throw new BadCsvException(
          source + " is empty where a header is needed; fetch it again.", null);
    }
    checkLengths(rows, source);
    CellReading cells = new CellReading(rules);
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < rows.get(0).size(); i++) {
      String name = rows.get(0).get(i);
      if (i > 0 || !isRowNumber(name)) {
        columns.add(cells.column(name, i, rows));
      }
    }
    if (!cells.faults().isEmpty()) {
      throw new BadCsvException(source + " has wrong cells: " + told(cells.faults()), null);
    }
    try {
      return Frame.of(columns);
    } catch (BadDataException e) {
      throw new BadCsvException(source + ": " + e.getMessage(), e);
    }
  }

  /** pandas writes its row numbers under an empty name and reads them back as "Unnamed: 0". */
  private static boolean isRowNumber(String name) {
    return name.isEmpty() || name.equals("__index__") || name.equals("Unnamed: 0");
  }

  private static List<List<String>> rows(byte[] utf8, String source) {
    List<List<String>> rows = new ArrayList<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(decoded(utf8, source)), format)) {
      for (CSVRecord row : parser) {
        rows.add(row.toList());
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new BadCsvException(
          source
              + " is no CSV after row "
              + rows.size()
              + ": "
              + reason(e)
              + "; correct its quotes.",
          e);
    }
    return rows;
  }

  /** Iteration wraps the parser's own exception, whose name says nothing to a reader. */
  private static @Nullable String reason(Exception e) {
    return e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
  }

  private static String decoded(byte[] utf8, String source) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      int zero = text.indexOf('\0');
      if (zero >= 0) {
        throw new BadCsvException(
            source
                + " holds a NUL in line "
                + (text.substring(0, zero).lines().count())
                + ", which no text does; it is damaged, fetch it again.",
            null);
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new BadCsvException(source + " is no text in UTF-8; save it as UTF-8.", e);
    }
  }

  private static void checkLengths(List<List<String>> rows, String source) {
    int width = rows.get(0).size();
    List<String> faults = new ArrayList<>();
    for (int row = 1; row < rows.size(); row++) {
      if (rows.get(row).size() != width) {
        faults.add("row " + row + " has " + rows.get(row).size() + " cells");
      }
    }
    if (!faults.isEmpty()) {
      throw new BadCsvException(source + " has " + width + " columns, but " + told(faults), null);
    }
  }

  private static String told(List<String> faults) {
    String more = faults.size() > TOLD ? " and " + (faults.size() - TOLD) + " more" : "";
    return String.join(", ", faults.subList(0, Math.min(TOLD, faults.size())))
        + more
        + "; correct them.";
  }
}
