package dev.wattstick.notebook;

import dev.wattstick.analysis.table.ResultTable;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Results as Tablesaw tables: numbers as doubles, all else as text; what is missing is missing. */
final class Tables {
  private Tables() {}

  static Table of(String name, ResultTable result) {
    List<Column<?>> columns = new ArrayList<>();
    for (ResultTable.Column column : result.columns()) {
      columns.add(
          column.type().isNumber()
              ? DoubleColumn.create(column.name())
              : StringColumn.create(column.name()));
    }
    result.read(
        row -> {
          for (int i = 0; i < columns.size(); i++) {
            Object cell = row.cell(i);
            if (cell == null) {
              columns.get(i).appendMissing();
            } else if (columns.get(i) instanceof DoubleColumn numbers) {
              numbers.append(((Number) cell).doubleValue());
            } else {
              ((StringColumn) columns.get(i)).append(cell.toString());
            }
          }
        });
    return Table.create(name, columns);
  }
}
