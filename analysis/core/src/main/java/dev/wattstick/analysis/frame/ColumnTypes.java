package dev.wattstick.analysis.frame;

import org.jspecify.annotations.Nullable;

/** Decides which kind of column a list of cells is. */
final class ColumnTypes {
  private static final long EXACT = 1L << 53;

  private ColumnTypes() {}

  static Column narrowest(String name, @Nullable Object[] cells) {
    boolean anyText = false;
    boolean anyNumber = false;
    boolean anyOther = false;
    for (int row = 0; row < cells.length; row++) {
      Object cell = cells[row];
      if (cell instanceof String) {
        anyText = true;
      } else if (cell instanceof Double value) {
        if (value.isNaN()) {
          cells[row] = null;
        } else {
          anyNumber = true;
        }
      } else if (cell instanceof Long whole
          && Math.abs(whole) <= EXACT
          && whole != Long.MIN_VALUE) {
        anyNumber = true;
      } else if (cell != null) {
        anyOther = true;
      }
    }
    if (anyOther || (anyText && anyNumber)) {
      return new MixedColumn(name, cells);
    }
    return anyText ? text(name, cells) : numbers(name, cells);
  }

  private static Column text(String name, @Nullable Object[] cells) {
    @Nullable String[] values = new @Nullable String[cells.length];
    for (int row = 0; row < cells.length; row++) {
      values[row] = (String) cells[row];
    }
    return new TextColumn(name, values);
  }

  private static Column numbers(String name, @Nullable Object[] cells) {
    double[] values = new double[cells.length];
    for (int row = 0; row < cells.length; row++) {
      values[row] = cells[row] instanceof Number number ? number.doubleValue() : Double.NaN;
    }
    return new NumberColumn(name, values);
  }
}
