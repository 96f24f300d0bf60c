package dev.wattstick.analysis.listing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.table.ResultTable;
import dev.wattstick.analysis.table.ResultTable.Column;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A kind of list: what a list of such items looks like as a table. */
public final class Listing {
  private static final String MISSING = "—";

  private final List<ListedColumn> columns;

  Listing(ListedColumn... columns) {
    this.columns = List.of(columns);
  }

  /** For programs: every column, numbers as they are. */
  public ResultTable table(Iterable<JsonNode> items) {
    return table(items, ListedColumn::name, null);
  }

  /** For people: the columns that they look for, a missing text as a dash. */
  public ResultTable shown(Iterable<JsonNode> items) {
    return table(items, ListedColumn::title, MISSING);
  }

  private ResultTable table(
      Iterable<JsonNode> items, Function<ListedColumn, String> name, @Nullable String missing) {
    List<ListedColumn> chosen =
        columns.stream().filter(column -> !name.apply(column).isEmpty()).toList();
    List<Column> titles = chosen.stream().map(column -> column.column(name.apply(column))).toList();
    return ResultTable.of(
        titles,
        reader -> {
          for (JsonNode item : items) {
            reader.read(column -> cell(chosen.get(column), item, missing));
          }
        });
  }

  private static @Nullable Object cell(
      ListedColumn column, JsonNode item, @Nullable String missing) {
    Object cell = column.value().apply(item);
    return cell == null && !column.type().isNumber() ? missing : cell;
  }
}
