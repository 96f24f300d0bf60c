package dev.wattstick.analysis.frame;

import com.fasterxml.jackson.core.io.NumberOutput;

/**
 * Doubles as text, in the spelling of the study's CSV files: the shortest digits that read back as
 * the same double, a point always ({@code 12000.0}), an exponent below 1e-4 and from 1e16 on.
 */
public final class NumberText {
  private static final int PLAIN_FROM = -4;
  private static final int PLAIN_BELOW = 16;
  private static final int QUOTED = 60;

  private NumberText() {}

  /** The text of a value; a NaN is the empty text, infinities are {@code inf} and {@code -inf}. */
  public static String of(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    // The fast writer is Schubfach: shortest digits, which Double.toString gives only from JDK 19
    // on.
    return respelled(NumberOutput.toString(value, true));
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
      Double.parseDouble(text);
      return true;
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

  /** From Java's spelling (1.0E-5, 1.2E7) to the study's (1e-05, 12000000.0). */
  private static String respelled(String java) {
    int e = java.indexOf('E');
    if (e < 0) {
      return java;
    }
    boolean negative = java.charAt(0) == '-';
    int point = java.indexOf('.');
    String fraction = java.substring(point + 1, e);
    String digits =
        java.substring(negative ? 1 : 0, point) + (fraction.equals("0") ? "" : fraction);
    int exponent = Integer.parseInt(java, e + 1, java.length(), 10);
    String body =
        PLAIN_FROM <= exponent && exponent < PLAIN_BELOW
            ? plain(digits, exponent)
            : scientific(digits, exponent);
    return negative ? "-" + body : body;
  }

  private static String plain(String digits, int exponent) {
    if (exponent < 0) {
      return "0." + "0".repeat(-exponent - 1) + digits;
    }
    if (digits.length() <= exponent + 1) {
      return digits + "0".repeat(exponent + 1 - digits.length()) + ".0";
    }
    return digits.substring(0, exponent + 1) + "." + digits.substring(exponent + 1);
  }

  private static String scientific(String digits, int exponent) {
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String size = Integer.toString(Math.abs(exponent));
    return mantissa + (exponent < 0 ? "e-" : "e+") + (size.length() < 2 ? "0" + size : size);
  }
}
