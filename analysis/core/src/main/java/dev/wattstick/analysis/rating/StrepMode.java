package dev.wattstick.analysis.rating;

import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.analysis.text.NearMatches;
import java.util.List;

/** How the scale strep-2025 makes one compound of several indices. */
public enum StrepMode {
  MEAN("mean"),
  MEDIAN("median");

  private final String text;

  StrepMode(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /**
   * The mode with this name.
   *
   * @throws ResultException with near matches, where no mode has that name
   */
  public static StrepMode parse(String text) {
    for (StrepMode mode : values()) {
      if (mode.text.equals(text)) {
        return mode;
      }
    }
    throw new ResultException(
        "Unknown compound mode.",
        List.of("\"" + text + "\": " + NearMatches.hint(text, List.of("mean", "median"))));
  }
}
