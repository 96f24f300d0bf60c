package dev.wattstick.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.results.TidyTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a list of the service looks like as a table for people and as CSV for programs. */
public final class Listing {
  private final List<Column> columns;

  Listing(List<Column> columns) {
    this.columns = List.copyOf(columns);
  }

  /**
   * For people.
   *
   * @param width of the terminal in columns
   */
  public String table(Iterable<JsonNode> items, int width) {
    List<Column> shown = columns.stream().filter(column -> column.title() != null).toList();
    TextTable table =
        new TextTable(
            shown.stream()
                .map(column -> Objects.requireNonNull(column.title()))
                .toArray(String[]::new));
    for (JsonNode item : items) {
      table.row(shown.stream().map(column -> column.shown().apply(item)).toArray(String[]::new));
    }
    return table.toString(width);
  }

  /** Every column, numbers as they are; a missing cell is empty. */
  public String csv(Iterable<JsonNode> items) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (JsonNode item : items) {
      List<@Nullable Object> row = new ArrayList<>();
      columns.forEach(column -> row.add(column.value().apply(item)));
      rows.add(row);
    }
    return new TidyTable(columns.stream().map(Column::name).toList(), rows).csv();
  }
}
