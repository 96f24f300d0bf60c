package dev.wattstick.analysis.frame;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One named column of a {@link Frame}. Immutable. A missing cell is missing, never 0, -1 or "". */
public sealed interface Column permits NumberColumn, TextColumn, MixedColumn {

  String name();

  int size();

  boolean isMissing(int row);

  /** The cell as a String, Double, Long or Boolean; null when missing. */
  @Nullable Object cell(int row);

  /** The same cells under another name. */
  Column named(String name);

  /** The cells at these rows, in this order. */
  Column take(int[] rows);

  /**
   * The cells as numbers: text that reads as a number is one, empty text is missing.
   *
   * @throws BadDataException naming every cell (at most ten) that is no number
   */
  NumberColumn asNumbers();

  /** Whether every cell is missing. */
  default boolean allMissing() {
    for (int row = 0; row < size(); row++) {
      if (!isMissing(row)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The narrowest column that holds these cells: numbers when all are numbers (or all are missing),
   * text when all are text, else mixed. A whole number too large for a double keeps the column
   * mixed.
   *
   * @param cells each a String, Double, Long, Boolean, or null for missing; a NaN is missing too
   */
  static Column of(String name, List<? extends @Nullable Object> cells) {
    return ColumnTypes.narrowest(name, cells.toArray());
  }
}
