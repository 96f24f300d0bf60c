package dev.wattstick.analysis.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Compares tables bit for bit. */
public final class Frames {

  private Frames() {}

  /** Every cell of these columns is the same, numbers to the last bit. */
  public static void assertSame(Frame actual, Frame expected, List<String> columns) {
    assertThat(actual.rowCount()).isEqualTo(expected.rowCount());
    for (String name : columns) {
      for (int row = 0; row < expected.rowCount(); row++) {
        assertThat(bits(actual.column(name), row))
            .as("%s in row %d", name, row)
            .isEqualTo(bits(expected.column(name), row));
      }
    }
  }

  private static Object bits(Column column, int row) {
    Object cell = column.cell(row);
    if (cell instanceof Double value) {
      return Double.doubleToRawLongBits(value);
    }
    return cell == null ? "missing" : cell;
  }
}
