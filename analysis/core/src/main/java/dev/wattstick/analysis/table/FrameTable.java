package dev.wattstick.analysis.table;

import dev.wattstick.analysis.frame.Column;
import dev.wattstick.analysis.frame.Frame;
import dev.wattstick.analysis.frame.NumberColumn;
import dev.wattstick.analysis.table.ResultTable.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Frames as tables. */
public final class FrameTable {
  private FrameTable() {}

  /** The frame's columns; mixed ones hold text as well as numbers. */
  public static ResultTable of(Frame frame) {
    List<Column> columns = frame.columns();
    return ResultTable.of(
        typed(columns),
        reader -> {
          for (int row = 0; row < frame.rowCount(); row++) {
            int number = row;
            reader.read(column -> cell(columns.get(column), number));
          }
        });
  }

  /** As pandas writes a frame: row numbers under an empty name first, True and False in words. */
  public static ResultTable asPandas(Frame frame) {
    List<Column> columns = frame.columns();
    List<ResultTable.Column> typed = typed(columns);
    typed.add(0, new ResultTable.Column("", Type.INTEGER, ""));
    return ResultTable.of(
        typed,
        reader -> {
          for (int row = 0; row < frame.rowCount(); row++) {
            int number = row;
            reader.read(
                column -> column == 0 ? number : inWords(cell(columns.get(column - 1), number)));
          }
        });
  }

  private static @Nullable Object cell(Column column, int row) {
    return column.isMissing(row) ? null : column.cell(row);
  }

  private static @Nullable Object inWords(@Nullable Object cell) {
    return cell instanceof Boolean truth ? (truth ? "True" : "False") : cell;
  }

  private static List<ResultTable.Column> typed(List<Column> columns) {
    List<ResultTable.Column> typed = new ArrayList<>();
    for (Column column : columns) {
      Type type = column instanceof NumberColumn ? Type.DOUBLE : Type.TEXT;
      typed.add(new ResultTable.Column(column.name(), type, ""));
    }
    return typed;
  }
}
