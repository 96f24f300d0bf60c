package dev.wattstick.analysis.table;

import dev.wattstick.analysis.json.JsonText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of text and numbers under names. Rows are made when they are read, so that a table may be
 * larger than the memory.
 */
public final class ResultTable {
  private final List<Column> columns;
  private final Rows rows;

  private ResultTable(List<Column> columns, Rows rows) {
    this.columns = List.copyOf(columns);
    this.rows = rows;
  }

  /** What the cells of a column are. */
  public enum Type {
    TEXT(false),
    INTEGER(true),
    DOUBLE(true),
    BOOLEAN(false),
    /** A moment as text in UTC (ISO 8601). */
    MOMENT(false);

    private final boolean number;

    Type(boolean number) {
      this.number = number;
    }

    public boolean isNumber() {
      return number;
    }
  }

  /**
   * A column.
   *
   * @param unit of its numbers, like {@code ns}; empty where they have none, or each its own
   */
  public record Column(String name, Type type, String unit) {}

  /** A row while it is read. */
  public interface Row {
    /** Text, Double, Integer, Long or Boolean; null is missing. */
    @Nullable Object cell(int column);

    /** The cell of a column of numbers, NaN where it is missing. */
    default double number(int column) {
      return cell(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
  }

  /** What reads rows one by one; a row is good until the next one. */
  public interface RowReader {
    void read(Row row) throws IOException;
  }

  /** What makes rows, the same at each call. */
  public interface Rows {
    void readBy(RowReader reader) throws IOException;
  }

  /** A table whose rows are made when they are read. */
  public static ResultTable of(List<Column> columns, Rows rows) {
    return new ResultTable(columns, rows);
  }

  /** No columns and no rows. */
  public static ResultTable empty() {
    return new Builder().build();
  }

  /** The rows of tables with the same columns, below each other. */
  public static ResultTable below(List<ResultTable> tables) {
    List<Column> columns = tables.isEmpty() ? List.of() : tables.get(0).columns;
    return of(
        columns,
        reader -> {
          for (ResultTable table : tables) {
            table.rows.readBy(reader);
          }
        });
  }

  public List<Column> columns() {
    return columns;
  }

  /** Hands every row to a reader. */
  public void read(RowReader reader) {
    try {
      rows.readBy(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All rows, of a table that fits. */
  public List<List<@Nullable Object>> rows() {
    List<List<@Nullable Object>> all = new ArrayList<>();
    read(
        row -> {
          List<@Nullable Object> cells = new ArrayList<>();
          for (int i = 0; i < columns.size(); i++) {
            cells.add(row.cell(i));
          }
          all.add(cells);
        });
    return all;
  }

  /** As CSV with a header; a missing cell is empty, numbers are the shortest that read back. */
  public String csv() {
    StringWriter text = new StringWriter();
    try {
      writeCsv(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** As {@link #csv}, row by row. */
  public void writeCsv(Writer out) throws IOException {
    CsvRows csv = new CsvRows(out, columns);
    rows.readBy(csv);
    csv.flush();
  }

  /** As a JSON text {@code {"items":[…]}}. */
  public String json() {
    return JsonText.object(json -> writeTo(json, "items"));
  }

  /** As a list of JSON objects, in which missing cells are left out. */
  public void writeTo(JsonText json, String name) throws IOException {
    json.list(
        name, list -> rows.readBy(row -> list.item(item -> JsonRow.write(columns, row, item))));
  }

  /** Gathers rows. */
  public static final class Builder {
    private final List<Column> columns = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    public Builder texts(String... names) {
      return add(Type.TEXT, names);
    }

    public Builder integers(String... names) {
      return add(Type.INTEGER, names);
    }

    public Builder doubles(String... names) {
      return add(Type.DOUBLE, names);
    }

    public Builder booleans(String... names) {
      return add(Type.BOOLEAN, names);
    }

    private Builder add(Type type, String... names) {
      for (String name : names) {
        columns.add(new Column(name, type, ""));
      }
      return this;
    }

    public void row(@Nullable Object... cells) {
      if (cells.length != columns.size()) {
        throw new IllegalArgumentException(cells.length + " cells for " + columns);
      }
      rows.add(cells.clone());
    }

    public boolean isEmpty() {
      return rows.isEmpty();
    }

    public ResultTable build() {
      List<@Nullable Object[]> built = List.copyOf(rows);
      return of(
          columns,
          reader -> {
            for (@Nullable Object[] row : built) {
              reader.read(column -> row[column]);
            }
          });
    }
  }
}
