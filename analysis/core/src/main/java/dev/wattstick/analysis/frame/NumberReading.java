package dev.wattstick.analysis.frame;

import org.jspecify.annotations.Nullable;

/** Reads a column of text or of mixed cells as numbers and lists every cell that is none. */
final class NumberReading {
  private static final int TOLD = 10;

  private NumberReading() {}

  static NumberColumn of(Column column) {
    double[] values = new double[column.size()];
    StringBuilder bad = new StringBuilder();
    int badCount = 0;
    for (int row = 0; row < values.length; row++) {
      Object cell = column.cell(row);
      if (isNumber(cell)) {
        values[row] = number(cell);
      } else if (badCount++ < TOLD) {
        bad.append(bad.length() == 0 ? "" : ", ").append("row ").append(row).append(": ");
        bad.append(NumberText.quoted(String.valueOf(cell)));
      }
    }
    if (badCount > 0) {
      String more = badCount > TOLD ? " and " + (badCount - TOLD) + " more" : "";
      throw new BadDataException(
          "Column '"
              + column.name()
              + "' must hold numbers, but has "
              + bad
              + more
              + "; correct them.");
    }
    return new NumberColumn(column.name(), values);
  }

  private static boolean isNumber(@Nullable Object cell) {
    return !(cell instanceof Boolean) && !(cell instanceof String text && !NumberText.reads(text));
  }

  private static double number(@Nullable Object cell) {
    if (cell instanceof String text) {
      return NumberText.parse(text);
    }
    return cell instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
