package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultTable;
import dev.wattstick.analysis.table.ResultTable.Column;
import dev.wattstick.analysis.table.ResultTable.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Ratings as the tidy table: {@code dataset,task,environment,model,metric,value,index,rating},
 * sorted by the first five, several rated tables as one.
 */
public final class RatingTable {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("dataset", Type.TEXT, ""),
          new Column("task", Type.TEXT, ""),
          new Column("environment", Type.TEXT, ""),
          new Column("model", Type.TEXT, ""),
          new Column("metric", Type.TEXT, ""),
          new Column("value", Type.DOUBLE, ""),
          new Column("index", Type.DOUBLE, ""),
          new Column("rating", Type.INTEGER, ""));
  private static final Column LETTER = new Column("letter", Type.TEXT, "");
  private static final Column CONFIDENCE = new Column("confidence", Type.DOUBLE, "");

  private RatingTable() {}

  /** The columns that every rating has. */
  public static ResultTable of(Ratings ratings) {
    return of(List.of(RatingConfidence.unknown(ratings)), false, false);
  }

  /**
   * Several rated tables as one.
   *
   * @param letters whether to add a column of the letters A to E
   * @param confidence whether to add a last column: the share of resamples that give the letter
   */
  public static ResultTable of(List<RatingConfidence> tables, boolean letters, boolean confidence) {
    List<Column> columns = new ArrayList<>(COLUMNS);
    if (letters) {
      columns.add(LETTER);
    }
    if (confidence) {
      columns.add(CONFIDENCE);
    }
    return ResultTable.of(
        columns, reader -> new TidyOrder(tables, new TidyLine(letters)).readBy(reader));
  }

  /** The lines of one rated table, of one that fits. */
  public static List<RatedCell> cells(RatingConfidence table) {
    List<RatedCell> cells = new ArrayList<>();
    try {
      TidyLine line = new TidyLine(true);
      new TidyOrder(List.of(table), line).readBy(row -> cells.add(line.toCell()));
    } catch (IOException e) {
      throw new UncheckedIOException("A list does no input or output", e);
    }
    return cells;
  }
}
