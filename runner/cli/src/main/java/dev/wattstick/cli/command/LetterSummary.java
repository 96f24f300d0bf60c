package dev.wattstick.cli.command;

import dev.wattstick.analysis.rating.GroupKey;
import dev.wattstick.analysis.rating.Letter;
import dev.wattstick.analysis.rating.RatingConfidence;
import dev.wattstick.analysis.rating.RatingInput;
import dev.wattstick.analysis.rating.Ratings;
import dev.wattstick.cli.text.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.TreeMap;

/** The compound letters of ratings, a line a model in an environment. */
final class LetterSummary {
  private static final String COMPOUND = "compound";

  private final boolean confidence;

  /**
   * @param confidence whether to show the confidence of a letter
   */
  LetterSummary(boolean confidence) {
    this.confidence = confidence;
  }

  String of(List<RatingConfidence> letters) {
    List<String> titles =
        new ArrayList<>(List.of("dataset", "environment", "model", COMPOUND, ">index"));
    if (confidence) {
      titles.add(">confidence");
    }
    TextTable table = new TextTable(titles.toArray(String[]::new));
    for (RatingConfidence rated : letters) {
      for (int row = 0; row < rated.ratings().input().rows(); row++) {
        table.row(line(rated, row));
      }
    }
    return table.toString();
  }

  /** How many rows have each compound letter: {@code A 3, B 1, none 2}. */
  static String counts(List<RatingConfidence> letters) {
    Map<String, Integer> counts = new TreeMap<>();
    for (RatingConfidence one : letters) {
      for (int row = 0; row < one.ratings().input().rows(); row++) {
        String letter = letter(one.ratings(), COMPOUND, row);
        counts.merge(letter.equals("—") ? "none" : letter, 1, Integer::sum);
      }
    }
    StringJoiner text = new StringJoiner(", ");
    counts.forEach((letter, count) -> text.add(letter + " " + count));
    return text.toString();
  }

  private String[] line(RatingConfidence letters, int row) {
    Ratings rated = letters.ratings();
    RatingInput input = rated.input();
    GroupKey group = input.group(row);
    boolean known = has(rated, COMPOUND);
    List<String> line =
        new ArrayList<>(
            List.of(
                group.dataset(),
                group.environment(),
                input.model(row),
                letter(rated, COMPOUND, row),
                shown("%.3f", 1, known ? rated.index(COMPOUND, row) : OptionalDouble.empty())));
    if (confidence) {
      line.add(
          shown("%.0f %%", 100, known ? letters.share(COMPOUND, row) : OptionalDouble.empty()));
    }
    return line.toArray(String[]::new);
  }

  /** Where all weights are 0, the scale strep-2025 has no compound. */
  private static boolean has(Ratings rated, String series) {
    return !series.equals(COMPOUND) || rated.compounds().contains(COMPOUND);
  }

  /** A-E; a dash where there is no rating. */
  static String letter(Ratings rated, String series, int row) {
    return has(rated, series) && rated.rating(series, row).isPresent()
        ? Letter.of(rated.rating(series, row).getAsInt()).name()
        : "—";
  }

  private static String shown(String format, double factor, OptionalDouble number) {
    return number.isPresent()
        ? String.format(Locale.ROOT, format, number.getAsDouble() * factor)
        : "—";
  }
}
