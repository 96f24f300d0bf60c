package dev.wattstick.notebook;

import java.util.List;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Columns of Tablesaw tables as arrays. */
final class Columns {
  private Columns() {}

  /**
   * NaN where missing.
   *
   * @throws NotebookException when there is no such column, or it holds text
   */
  static double[] numbers(Table table, String name) {
    if (!table.containsColumn(name)) {
      throw new NotebookException(
          "The table has no column '"
              + name
              + "'; it has "
              + String.join(", ", table.columnNames()));
    }
    Column<?> column = table.column(name);
    if (column instanceof NumericColumn<?> numbers) {
      return numbers.asDoubleArray();
    }
    throw new NotebookException("Column '" + name + "' holds text where numbers are needed.");
  }

  /** The numbers at these rows. */
  static double[] take(double[] numbers, List<Integer> rows) {
    return rows.stream().mapToDouble(row -> numbers[row]).toArray();
  }
}
