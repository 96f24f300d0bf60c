package dev.wattstick.analysis.database;

import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Frames as Tablesaw tables. Apart from Database so that Tablesaw is loaded only when asked for.
 */
final class TablesawTables {

  private TablesawTables() {}

  static Table of(String name, Frame frame) {
    Table table = Table.create(name);
    for (Column column : frame.columns()) {
      table.addColumns(
          column instanceof NumberColumn numbers
              ? DoubleColumn.create(numbers.name(), numbers.toArray())
              : strings(column));
    }
    return table;
  }

  private static StringColumn strings(Column column) {
    StringColumn strings = StringColumn.create(column.name());
    for (int row = 0; row < column.size(); row++) {
      Object cell = column.cell(row);
      if (cell == null) {
        strings.appendMissing();
      } else {
        strings.append(cell.toString());
      }
    }
    return strings;
  }
}
