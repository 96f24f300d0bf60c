package dev.wattstick.cli.command;

import dev.wattstick.analysis.results.TidyTable;
import dev.wattstick.analysis.rating.RatingConfidence;
import dev.wattstick.analysis.rating.RatingLines;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ratings as a tidy table with letters, with the names that REST has for them. */
final class RatingTable {
  private static final String LETTERS = "ABCDE";
  private static final List<String> COLUMNS =
      List.of(
          "dataset",
          "task",
          "environment",
          "model",
          "metric",
          "value",
          "index",
          "rating",
          "letter",
          "confidence");

  private RatingTable() {}

  /**
   * @param shares whether to tell how firm a letter is
   */
  static TidyTable of(List<RatingConfidence> letters, boolean shares) {
    int columns = COLUMNS.size() - (shares ? 0 : 1);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (RatingLines.Line line : RatingLines.of(letters)) {
      rows.add(row(line).subList(0, columns));
    }
    return new TidyTable(COLUMNS.subList(0, columns), rows);
  }

  private static List<@Nullable Object> row(RatingLines.Line line) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(line.group().dataset());
    row.add(line.group().task());
    row.add(line.group().environment());
    row.add(line.model());
    row.add(line.metric());
    row.add(line.value());
    row.add(line.index());
    row.add(line.rating());
    row.add(line.rating() == null ? null : String.valueOf(LETTERS.charAt(line.rating())));
    row.add(line.share());
    return row;
  }
}
