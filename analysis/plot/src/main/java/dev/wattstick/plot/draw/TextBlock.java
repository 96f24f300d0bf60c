package dev.wattstick.plot.draw;

import java.util.ArrayList;
import java.util.List;

/** Text that has to fit into a width. */
public final class TextBlock {
  private TextBlock() {}

  /** The text, or as much of it as fits with an ellipsis at its end. */
  public static String fit(Typeface typeface, String text, TextStyle style, double width) {
    if (typeface.width(text, style) <= width) {
      return text;
    }
    int[] codePoints = text.codePoints().toArray();
    for (int length = codePoints.length - 1; length > 0; length--) {
      String cut = new String(codePoints, 0, length).stripTrailing() + "\u2026";
      if (typeface.width(cut, style) <= width) {
        return cut;
      }
    }
    return "\u2026";
  }

  /** The text in at most so many lines, broken at spaces; what does not fit ends in an ellipsis. */
  public static List<String> wrap(
      Typeface typeface, String text, TextStyle style, double width, int lines) {
    List<String> wrapped = new ArrayList<>();
    String line = "";
    String[] words = text.strip().split("\\s+");
    for (int i = 0; i < words.length; i++) {
      String longer = line.isEmpty() ? words[i] : line + " " + words[i];
      if (line.isEmpty() || typeface.width(longer, style) <= width) {
        line = longer;
      } else if (wrapped.size() == lines - 1) {
        line = line + " " + String.join(" ", List.of(words).subList(i, words.length));
        break;
      } else {
        wrapped.add(fit(typeface, line, style, width));
        line = words[i];
      }
    }
    wrapped.add(fit(typeface, line, style, width));
    return wrapped;
  }
}
