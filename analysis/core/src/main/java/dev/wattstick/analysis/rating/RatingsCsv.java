package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.text.CsvCell;
import dev.wattstick.analysis.text.ShortestDouble;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes ratings as the tidy table: {@code
 * dataset,task,environment,model,metric,value,index,rating}, sorted by the first five; with shares
 * of the letters a last column {@code confidence}. A missing number is an empty cell.
 */
public final class RatingsCsv {
  private static final String HEADER = "dataset,task,environment,model,metric,value,index,rating";

  private RatingsCsv() {}

  /** One table as text, for tables that fit. */
  public static String toString(Ratings ratings) {
    StringWriter text = new StringWriter();
    try {
      write(ratings, text);
    } catch (IOException e) {
      throw new UncheckedIOException("A string does no input or output", e);
    }
    return text.toString();
  }

  public static void write(Ratings ratings, Writer out) throws IOException {
    writeAll(List.of(ratings), out);
  }

  /** Several tables as one, sorted as one. */
  public static void writeAll(List<Ratings> tables, Writer out) throws IOException {
    List<RatingConfidence> unknown = new ArrayList<>();
    for (Ratings table : tables) {
      unknown.add(RatingConfidence.unknown(table));
    }
    writeAll(unknown, false, out);
  }

  /**
   * Several tables as one, sorted as one.
   *
   * @param confidence whether to add a last column: the share of resamples that give the letter
   */
  public static void writeAll(List<RatingConfidence> tables, boolean confidence, Writer out)
      throws IOException {
    Lines lines = new Lines(out, confidence);
    try {
      TidyOrder.walk(tables, lines);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    lines.flush();
  }

  /** A million rows are nine million lines: text goes straight into one array of characters. */
  private static final class Lines implements TidyOrder.Visitor {
    private static final int CAPACITY = 1 << 16;

    private final Writer out;
    private final boolean confidence;
    private final Map<String, String> fieldOfMetric = new HashMap<>();
    private final char[] buffer = new char[CAPACITY];
    private int length;
    private String keys = "";

    Lines(Writer out, boolean confidence) {
      this.out = out;
      this.confidence = confidence;
      put(HEADER);
      put(confidence ? ",confidence\n" : "\n");
    }

    @Override
    public void keys(GroupKey group, String model) {
      String outer = field(group.dataset()).concat(field(group.task()));
      keys = outer.concat(field(group.environment())).concat(field(model));
    }

    @Override
    public void cell(String metric, double value, double index, byte rating, double share) {
      String field = fieldOfMetric.get(metric);
      if (field == null) {
        field = field(metric);
        fieldOfMetric.put(metric, field);
      }
      put(keys);
      put(field);
      put(value);
      put(',');
      put(index);
      put(',');
      if (rating != RatedSeries.NO_RATING) {
        put((char) ('0' + rating));
      }
      if (confidence) {
        put(',');
        put(share);
      }
      put('\n');
    }

    private void put(double number) {
      if (!Double.isNaN(number)) {
        put(ShortestDouble.toString(number));
      }
    }

    private void put(char c) {
      if (length == CAPACITY) {
        flushUnchecked();
      }
      buffer[length++] = c;
    }

    private void put(String text) {
      for (int from = 0; from < text.length(); ) {
        if (length == CAPACITY) {
          flushUnchecked();
        }
        int to = Math.min(text.length(), from + CAPACITY - length);
        text.getChars(from, to, buffer, length);
        length += to - from;
        from = to;
      }
    }

    private void flushUnchecked() {
      try {
        flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    void flush() throws IOException {
      out.write(buffer, 0, length);
      length = 0;
    }

    /** A cell and its comma, quoted where it must be. */
    private static String field(String text) {
      return CsvCell.of(text).concat(",");
    }
  }
}
