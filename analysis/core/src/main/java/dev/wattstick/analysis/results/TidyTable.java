package dev.wattstick.analysis.results;

import dev.wattstick.analysis.frame.NumberText;
import dev.wattstick.analysis.json.JsonText;
import dev.wattstick.analysis.text.CsvCell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lines of text and numbers under names, ready to be printed.
 *
 * @param rows of as many cells as there are columns: text, Double, Integer or Boolean; null is
 *     missing
 */
public record TidyTable(List<String> columns, List<List<@Nullable Object>> rows) {

  /** Gathers rows. */
  static final class Builder {
    private final List<String> columns;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    Builder(String... columns) {
      this.columns = List.of(columns);
    }

    void row(@Nullable Object... cells) {
      if (cells.length != columns.size()) {
        throw new IllegalArgumentException(cells.length + " cells for " + columns);
      }
      rows.add(Arrays.asList(cells.clone()));
    }

    boolean isEmpty() {
      return rows.isEmpty();
    }

    TidyTable build() {
      return new TidyTable(columns, rows);
    }
  }

  /** As CSV with a header; a missing cell is empty, numbers are the shortest that read back. */
  public String csv() {
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    for (List<@Nullable Object> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        text.append(i == 0 ? "" : ",").append(spelled(row.get(i)));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** A list of objects, in which missing cells are left out. */
  public void writeTo(JsonText json, String name) throws IOException {
    json.list(
        name,
        list -> {
          for (List<@Nullable Object> row : rows) {
            list.item(item -> write(row, item));
          }
        });
  }

  private void write(List<@Nullable Object> row, JsonText json) throws IOException {
    for (int i = 0; i < row.size(); i++) {
      Object cell = row.get(i);
      if (cell instanceof Double number) {
        json.field(columns.get(i), number);
      } else if (cell instanceof Integer number) {
        json.field(columns.get(i), number);
      } else if (cell instanceof Boolean truth) {
        json.field(columns.get(i), truth.booleanValue());
      } else if (cell != null) {
        json.field(columns.get(i), cell.toString());
      }
    }
  }

  private static String spelled(@Nullable Object cell) {
    if (cell instanceof Double number) {
      return NumberText.of(number);
    }
    return cell == null ? "" : CsvCell.of(cell.toString());
  }
}
