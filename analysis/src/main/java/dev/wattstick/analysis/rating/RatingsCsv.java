package dev.wattstick.analysis.rating;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes ratings as the tidy table: {@code
 * dataset,task,environment,model,metric,value,index,rating}, sorted by the first five. A missing
 * number is an empty cell.
 */
public final class RatingsCsv {
  private static final String HEADER = "dataset,task,environment,model,metric,value,index,rating\n";
  private static final int FLUSH_AT = 1 << 16;

  private static final Comparator<RatedCell> ORDER =
      Comparator.comparing(RatedCell::dataset, KeyRanks::byCodePoint)
          .thenComparing(RatedCell::task, KeyRanks::byCodePoint)
          .thenComparing(RatedCell::environment, KeyRanks::byCodePoint)
          .thenComparing(RatedCell::model, KeyRanks::byCodePoint)
          .thenComparing(RatedCell::metric, KeyRanks::byCodePoint);

  private RatingsCsv() {}

  public static String toString(Ratings ratings) {
    StringBuilder text = new StringBuilder();
    try {
      write(ratings, text);
    } catch (IOException e) {
      throw new UncheckedIOException("A string builder does no input or output", e);
    }
    return text.toString();
  }

  public static void write(Ratings ratings, Appendable out) throws IOException {
    Writer writer = new Writer(ratings.input(), out);
    try {
      TidyOrder.walk(ratings, writer);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    writer.flush();
  }

  /** Writes several tables as one, in the same order; of one table it is {@link #write}. */
  public static void writeAll(List<Ratings> tables, Appendable out) throws IOException {
    if (tables.size() == 1) {
      write(tables.get(0), out);
      return;
    }
    List<RatedCell> cells = new ArrayList<>();
    for (Ratings table : tables) {
      cells.addAll(table.cells());
    }
    cells.sort(ORDER);
    StringBuilder text = new StringBuilder(HEADER);
    for (RatedCell cell : cells) {
      Writer.appendText(text, cell.dataset());
      Writer.appendText(text, cell.task());
      Writer.appendText(text, cell.environment());
      Writer.appendText(text, cell.model());
      Writer.appendText(text, cell.metric());
      Writer.appendNumber(text, cell.value().orElse(Double.NaN));
      Writer.appendNumber(text, cell.index().orElse(Double.NaN));
      cell.rating().ifPresent(text::append);
      text.append('\n');
    }
    out.append(text);
  }

  private static final class Writer implements TidyOrder.Visitor {
    private final RatingInput input;
    private final Appendable out;
    private final StringBuilder buffer = new StringBuilder(FLUSH_AT + 1024);
    private final StringBuilder keys = new StringBuilder();

    Writer(RatingInput input, Appendable out) {
      this.input = input;
      this.out = out;
      buffer.append(HEADER);
    }

    @Override
    public void row(int row) {
      GroupKey group = input.group(row);
      keys.setLength(0);
      appendText(keys, group.dataset());
      appendText(keys, group.task());
      appendText(keys, group.environment());
      appendText(keys, input.model(row));
    }

    @Override
    public void cell(String metric, double value, double index, byte rating) {
      buffer.append(keys);
      appendText(buffer, metric);
      appendNumber(buffer, value);
      appendNumber(buffer, index);
      if (rating != RatedSeries.NO_RATING) {
        buffer.append(rating);
      }
      buffer.append('\n');
      if (buffer.length() >= FLUSH_AT) {
        try {
          flush();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    void flush() throws IOException {
      out.append(buffer);
      buffer.setLength(0);
    }

    private static void appendNumber(StringBuilder target, double number) {
      if (!Double.isNaN(number)) {
        ShortestDouble.append(target, number);
      }
      target.append(',');
    }

    private static boolean needsQuotes(String text) {
      return text.indexOf(',') >= 0
          || text.indexOf('"') >= 0
          || text.indexOf('\n') >= 0
          || text.indexOf('\r') >= 0;
    }

    private static void appendText(StringBuilder target, String text) {
      if (needsQuotes(text)) {
        target.append('"').append(text.replace("\"", "\"\"")).append('"');
      } else {
        target.append(text);
      }
      target.append(',');
    }
  }
}
