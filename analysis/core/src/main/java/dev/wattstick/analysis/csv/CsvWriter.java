package dev.wattstick.analysis.csv;

import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberText;
import dev.wattstick.analysis.text.CsvCell;
import java.util.List;

/** Writes a table as pandas does: row numbers under an empty name first, missing cells empty. */
public final class CsvWriter {

  private CsvWriter() {}

  /** The whole text; lines end in a line feed. */
  public static String write(Frame frame) {
    StringBuilder text = new StringBuilder();
    List<Column> columns = frame.columns();
    for (String name : frame.names()) {
      text.append(',').append(CsvCell.of(name));
    }
    text.append('\n');
    for (int row = 0; row < frame.rowCount(); row++) {
      text.append(row);
      for (Column column : columns) {
        Object cell = column.cell(row);
        text.append(',').append(spelled(cell));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String spelled(@org.jspecify.annotations.Nullable Object cell) {
    if (cell instanceof Double value) {
      return NumberText.of(value);
    }
    if (cell instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    return cell == null ? "" : CsvCell.of(cell.toString());
  }
}
