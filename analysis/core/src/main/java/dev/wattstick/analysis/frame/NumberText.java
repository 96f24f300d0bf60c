package dev.wattstick.analysis.frame;

import dev.wattstick.analysis.text.ShortestDouble;

/**
 * Doubles as text, in the spelling of the study's CSV files: the shortest digits that read back as
 * the same double, a point always ({@code 12000.0}), an exponent below 1e-4 and from 1e16 on.
 */
public final class NumberText {
  private static final int QUOTED = 60;

  private NumberText() {}

  /** The text of a value; a NaN is the empty text, infinities are {@code inf} and {@code -inf}. */
  public static String of(double value) {
    return Double.isNaN(value) ? "" : ShortestDouble.toString(value);
  }

  /** Whether the text is a number, empty, or one of the words for missing and infinite. */
  public static boolean reads(String text) {
    if (isMissing(text) || isInfinite(text)) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        return false;
      }
    }
    try {
      // A number beyond a double's range would silently become infinite.
      return !Double.isInfinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /**
   * The number a text stands for; NaN when it is empty or says so.
   *
   * @throws NumberFormatException when {@link #reads} says no
   */
  public static double parse(String text) {
    if (isMissing(text)) {
      return Double.NaN;
    }
    if (isInfinite(text)) {
      return text.charAt(0) == '-' ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return Double.parseDouble(text);
  }

  /** A text as messages quote it: short, and without control characters. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("'");
    for (int i = 0; i < Math.min(text.length(), QUOTED); i++) {
      quoted.append(Character.isISOControl(text.charAt(i)) ? '?' : text.charAt(i));
    }
    return quoted.append(text.length() > QUOTED ? "…'" : "'").toString();
  }

  private static boolean isMissing(String text) {
    return text.isEmpty() || text.equalsIgnoreCase("nan");
  }

  private static boolean isInfinite(String text) {
    String bare = text.startsWith("-") ? text.substring(1) : text;
    return bare.equalsIgnoreCase("inf") || bare.equalsIgnoreCase("infinity");
  }
}
