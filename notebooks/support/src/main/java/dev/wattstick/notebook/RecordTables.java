package dev.wattstick.notebook;

import dev.wattstick.analysis.table.ResultTable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records as a table: a row a record, a column a component; a record inside a record gives its
 * components as columns, a list its elements in one cell.
 */
final class RecordTables {
  private final Map<String, List<@Nullable Object>> cells = new LinkedHashMap<>();
  private int rows;

  private RecordTables() {}

  static ResultTable of(List<? extends Record> records) {
    RecordTables tables = new RecordTables();
    for (Record row : records) {
      tables.add(row);
      tables.rows++;
    }
    return tables.table();
  }

  private ResultTable table() {
    ResultTable.Builder table = new ResultTable.Builder();
    cells.forEach(
        (name, values) -> {
          pad(values, rows);
          if (isNumeric(values)) {
            table.doubles(name);
          } else {
            table.texts(name);
            values.replaceAll(value -> value == null ? null : text(value));
          }
        });
    for (int row = 0; row < rows; row++) {
      List<@Nullable Object> ofRow = new ArrayList<>();
      for (List<@Nullable Object> column : cells.values()) {
        ofRow.add(column.get(row));
      }
      table.row(ofRow.toArray());
    }
    return table.build();
  }

  private void add(Record row) {
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      Object value = value(row, component);
      if (value instanceof Record inner) {
        add(inner);
      } else {
        List<@Nullable Object> column =
            cells.computeIfAbsent(component.getName(), name -> new ArrayList<>());
        pad(column, rows);
        column.add(value);
      }
    }
  }

  private static void pad(List<@Nullable Object> column, int size) {
    while (column.size() < size) {
      column.add(null);
    }
  }

  private static @Nullable Object value(Record row, RecordComponent component) {
    try {
      Object value = component.getAccessor().invoke(row);
      if (value instanceof OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
      }
      if (value instanceof OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
      }
      return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new NotebookException(
          "The component " + component.getName() + " of " + row.getClass() + " cannot be read", e);
    }
  }

  private static boolean isNumeric(List<@Nullable Object> values) {
    return values.stream().allMatch(value -> value == null || value instanceof Number)
        && values.stream().anyMatch(value -> value != null);
  }

  private static String text(Object value) {
    if (value instanceof Collection<?> list) {
      return list.stream().map(RecordTables::text).collect(Collectors.joining(", "));
    }
    return value instanceof Double number ? CellText.of(number) : value.toString();
  }
}
