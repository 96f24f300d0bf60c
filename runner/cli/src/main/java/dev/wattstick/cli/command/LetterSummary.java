package dev.wattstick.cli.command;

import dev.wattstick.analysis.rating.GroupKey;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.cli.text.TextTable;
import java.util.List;
import java.util.Locale;

/** The compound letters of ratings, a line a model in an environment. */
final class LetterSummary {
  private static final String LETTERS = "ABCDE";

  private LetterSummary() {}

  static String of(List<Ratings> ratings) {
    TextTable table = new TextTable("dataset", "environment", "model", "compound", ">index");
    for (Ratings rated : ratings) {
      RatingInput input = rated.input();
      for (int row = 0; row < input.rows(); row++) {
        GroupKey group = input.group(row);
        table.row(
            group.dataset(),
            group.environment(),
            input.model(row),
            letter(rated, "compound", row),
            index(rated, row));
      }
    }
    return table.toString();
  }

  /** A-E; a dash where there is no rating. */
  static String letter(Ratings rated, String series, int row) {
    return rated.rating(series, row).isPresent()
        ? String.valueOf(LETTERS.charAt(rated.rating(series, row).getAsInt()))
        : "—";
  }

  private static String index(Ratings rated, int row) {
    return rated.index("compound", row).isPresent()
        ? String.format(Locale.ROOT, "%.3f", rated.index("compound", row).getAsDouble())
        : "—";
  }
}
