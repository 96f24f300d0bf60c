package dev.wattstick.analysis.csv;

import dev.wattstick.analysis.frame.BadDataException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The text of a CSV file on its way to the parser, which takes any row whole: a row that is longer,
 * or has more cells, than a table may have ends here.
 */
final class BoundedText extends FilterReader {
  private final String source;
  private final CsvLimits limits;
  private boolean atStart = true;
  private boolean quoted;
  private boolean closed;
  private char last;
  private int rowChars;
  private int rowCells = 1;
  private long cells;
  private long lines = 1;

  BoundedText(Reader in, String source, CsvLimits limits) {
    super(in);
    this.source = source;
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    if (one >= 0) {
      look((char) one);
    }
    return one;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    for (int i = offset; i < offset + count; i++) {
      look(buffer[i]);
    }
    return count;
  }

  private void look(char next) {
    rowChars++;
    if (next == '\0') {
      throw refused(
          "holds a NUL in line " + lines + ", which no text does; it is damaged, fetch it again");
    } else if (next == '\n') {
      lines++;
    }
    if (!lookAtQuote(next) && !quoted) {
      lookAtEnd(next);
    }
    last = next;
    check();
  }

  /** As RFC 4180: a quote opens a cell at its start only, and two within one are a quote. */
  private boolean lookAtQuote(char next) {
    boolean quote = next == '"' && (quoted || closed || atStart);
    if (quote) {
      closed = quoted;
      quoted = !quoted;
    } else {
      closed = false;
    }
    atStart = false;
    return quote;
  }

  private void lookAtEnd(char next) {
    boolean rowEnd = next == '\r' || (next == '\n' && last != '\r');
    if (next == ',') {
      rowCells++;
    } else if (rowEnd) {
      cells += rowCells;
      rowCells = 1;
      rowChars = 0;
    }
    atStart = rowEnd || next == ',' || next == '\n';
  }

  private void check() {
    if (rowCells > limits.columns()) {
      throw refused(
          "has a row of more than "
              + limits.columns()
              + " cells in line "
              + lines
              + ", the most that a table here has; leave columns out");
    } else if (rowChars > limits.rowChars()) {
      throw refused(
          "has a row of more than "
              + limits.rowChars()
              + " characters in line "
              + lines
              + ", the most that a row here has; correct its quotes or shorten it");
    } else if (cells > limits.cells()) {
      throw refused(
          "has more than "
              + limits.cells()
              + " cells, the most that a table here has; split the table");
    }
  }

  private BadDataException refused(String what) {
    return new BadDataException(source + " " + what + ".", null);
  }
}
