package dev.wattstick.notebook;

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
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Records as a table: a row a record, a column a component; a record inside a record gives its
 * components as columns, a list its elements in one cell.
 */
final class RecordTables {
  private final Map<String, List<@Nullable Object>> cells = new LinkedHashMap<>();
  private int rows;

  private RecordTables() {}

  static Table of(String name, List<? extends Record> records) {
    RecordTables tables = new RecordTables();
    for (Record row : records) {
      tables.add(row);
      tables.rows++;
    }
    Table table = Table.create(name);
    tables.cells.forEach((column, values) -> table.addColumns(tables.column(column, values)));
    return table;
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

  private tech.tablesaw.columns.Column<?> column(String name, List<@Nullable Object> values) {
    pad(values, rows);
    boolean numbers = values.stream().allMatch(value -> value == null || value instanceof Number);
    if (numbers && values.stream().anyMatch(value -> value != null)) {
      DoubleColumn column = DoubleColumn.create(name);
      values.forEach(
          value -> {
            if (value instanceof Number number) {
              column.append(number.doubleValue());
            } else {
              column.appendMissing();
            }
          });
      return column;
    }
    StringColumn column = StringColumn.create(name);
    values.forEach(value -> column.append(value == null ? null : text(value)));
    return column;
  }

  private static String text(Object value) {
    if (value instanceof Collection<?> list) {
      return list.stream().map(RecordTables::text).collect(Collectors.joining(", "));
    }
    return value instanceof Double number ? CellText.of(number) : value.toString();
  }
}
