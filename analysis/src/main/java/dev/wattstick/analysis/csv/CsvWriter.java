package dev.wattstick.analysis.csv;

import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberText;
import java.util.List;

/** Writes a table as pandas does: row numbers under an empty name first, missing cells empty. */
public final class CsvWriter {

  private CsvWriter() {}

  /** The whole text; lines end in a line feed. */
  public static String write(Frame frame) {
    StringBuilder text = new StringBuilder();
    List<Column> columns = frame.columns();
    for (String name : frame.names()) {
      append(text.append(','), name);
    }
    text.append('\n');
    for (int row = 0; row < frame.rowCount(); row++) {
      text.append(row);
      for (Column column : columns) {
        Object cell = column.cell(row);
        append(
            text.append(','), cell instanceof Double value ? NumberText.of(value) : spelled(cell));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String spelled(@org.jspecify.annotations.Nullable Object cell) {
    if (cell instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    return cell == null ? "" : cell.toString();
  }

  private static void append(StringBuilder text, String cell) {
    boolean quoted = false;
    for (int i = 0; i < cell.length() && !quoted; i++) {
      char c = cell.charAt(i);
      quoted = c == ',' || c == '"' || c == '\n' || c == '\r';
    }
    if (quoted) {
      text.append('"').append(cell.replace("\"", "\"\"")).append('"');
    } else {
      text.append(cell);
    }
  }
}
