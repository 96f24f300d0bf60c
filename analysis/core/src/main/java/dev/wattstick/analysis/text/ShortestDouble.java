package dev.wattstick.analysis.text;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles as text: the fewest digits that read back as the same number, laid out as Python's {@code
 * repr} does ({@code 0.0001}, {@code 1e-05}, {@code 10000000.0}, {@code 1e+16}).
 *
 * <p>{@link Double#toString} of JDK 17 is not always the shortest (fixed in 19), so the digits come
 * from Jackson's Schubfach.
 */
public final class ShortestDouble {
  private static final int FIRST_SCIENTIFIC = 16;
  private static final int LAST_SMALL = -4;

  /** Below it neighbouring doubles differ by more than a tenth of themselves. */
  private static final double FIRST_PRECISE = 1e-321;

  private ShortestDouble() {}

  /** The number; {@code nan}, {@code inf} and {@code -inf} where it is none. */
  public static String toString(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    String text = digitsOf(value);
    int exponentAt = text.indexOf('E');
    // Both lay out 0.001 to 10000000 alike.
    return exponentAt < 0 ? text : respelled(text, exponentAt);
  }

  private static String respelled(String text, int exponentAt) {
    StringBuilder out = new StringBuilder(24);
    int start = text.charAt(0) == '-' ? 1 : 0;
    if (start == 1) {
      out.append('-');
    }
    int exponent = Integer.parseInt(text, exponentAt + 1, text.length(), 10);
    // Java writes d.dddE±x, with a lone 0 after the point for a single digit.
    boolean single = exponentAt == start + 3 && text.charAt(start + 2) == '0';
    String first = text.substring(start, start + 1);
    String digits = single ? first : first.concat(text.substring(start + 2, exponentAt));
    if (exponent >= FIRST_SCIENTIFIC || exponent < LAST_SMALL) {
      appendScientific(out, digits, exponent);
    } else if (exponent < 0) {
      out.append("0.").append("0".repeat(-exponent - 1)).append(digits);
    } else {
      appendLarge(out, digits, exponent);
    }
    return out.toString();
  }

  private static String digitsOf(double value) {
    String text = NumberOutput.toString(value, true);
    if (Math.abs(value) >= FIRST_PRECISE || value == 0) {
      return text;
    }
    // Java wants two digits at least (4.9E-324), though here one may do (5e-324).
    BigDecimal single = new BigDecimal(text).round(new MathContext(1, RoundingMode.HALF_EVEN));
    if (single.doubleValue() != value) {
      return text;
    }
    int exponent = single.precision() - single.scale() - 1;
    return single.scaleByPowerOfTen(-exponent).setScale(1) + "E" + exponent;
  }

  private static void appendScientific(StringBuilder out, String digits, int exponent) {
    out.append(digits.charAt(0));
    if (digits.length() > 1) {
      out.append('.').append(digits, 1, digits.length());
    }
    out.append('e').append(exponent < 0 ? '-' : '+');
    if (Math.abs(exponent) < 10) {
      out.append('0');
    }
    out.append(Math.abs(exponent));
  }

  private static void appendLarge(StringBuilder out, String digits, int exponent) {
    if (digits.length() <= exponent + 1) {
      out.append(digits).append("0".repeat(exponent + 1 - digits.length())).append(".0");
    } else {
      out.append(digits, 0, exponent + 1).append('.').append(digits, exponent + 1, digits.length());
    }
  }
}
