package dev.wattstick.analysis.table;

import dev.wattstick.analysis.frame.NumberText;
import dev.wattstick.analysis.table.ResultTable.Column;
import dev.wattstick.analysis.table.ResultTable.Row;
import dev.wattstick.analysis.table.ResultTable.RowReader;
import dev.wattstick.analysis.table.ResultTable.Type;
import dev.wattstick.analysis.text.CsvCell;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows as CSV (RFC 4180, lines end in a line feed), in large pieces. The first columns of
 * results are names that stay the same over many rows: their text is kept.
 */
final class CsvRows implements RowReader {
  private static final int PIECE = 1 << 16;

  private final Writer out;
  private final StringBuilder text = new StringBuilder(PIECE + 1024);
  private final boolean[] isDouble;
  private final @Nullable Object[] names;
  private final StringBuilder namesText = new StringBuilder();
  private final int[] ends;

  CsvRows(Writer out, List<Column> columns) {
    this.out = out;
    isDouble = new boolean[columns.size()];
    int leading = 0;
    for (int i = 0; i < columns.size(); i++) {
      text.append(i == 0 ? "" : ",").append(CsvCell.of(columns.get(i).name()));
      isDouble[i] = columns.get(i).type() == Type.DOUBLE;
      leading += leading == i && columns.get(i).type() == Type.TEXT ? 1 : 0;
    }
    names = new @Nullable Object[leading];
    ends = new int[leading + 1];
    text.append('\n');
  }

  @Override
  public void read(Row row) throws IOException {
    appendNames(row);
    for (int i = names.length; i < isDouble.length; i++) {
      if (i > 0) {
        text.append(',');
      }
      if (isDouble[i]) {
        append(row.number(i));
      } else {
        append(row.cell(i));
      }
    }
    text.append('\n');
    if (text.length() >= PIECE) {
      flush();
    }
  }

  private void appendNames(Row row) {
    int same = 0;
    while (same < names.length && ends[same + 1] > 0 && row.cell(same) == names[same]) {
      same++;
    }
    if (same < names.length) {
      namesText.setLength(ends[same]);
      for (int i = same; i < names.length; i++) {
        names[i] = row.cell(i);
        namesText.append(i == 0 ? "" : ",").append(spelled(names[i]));
        ends[i + 1] = namesText.length();
      }
    }
    text.append(namesText);
  }

  private void append(double number) {
    if (!Double.isNaN(number)) {
      text.append(NumberText.of(number));
    }
  }

  private void append(@Nullable Object cell) {
    if (cell instanceof Integer number) {
      text.append(number.intValue());
    } else {
      text.append(spelled(cell));
    }
  }

  private static String spelled(@Nullable Object cell) {
    if (cell instanceof Double number) {
      return NumberText.of(number);
    }
    return cell == null ? "" : CsvCell.of(cell.toString());
  }

  void flush() throws IOException {
    out.append(text);
    text.setLength(0);
  }
}
