package dev.wattstick.plot.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Round numbers for axes. */
final class Steps {
  private Steps() {}

  /** The smallest step of 1, 2 or 5 times a power of ten that needs at most so many intervals. */
  static double nice(double span, int intervals) {
    double rough = span / intervals;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= rough * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** A number without trailing zeros, as short as the step allows: {@code 0.25}, {@code 2e6}. */
  static String label(double value, double step) {
    if (value == 0) {
      return "0";
    }
    double size = Math.abs(value);
    if (size >= 1e6 || size < 1e-4) {
      DecimalFormatSymbols root = DecimalFormatSymbols.getInstance(Locale.ROOT);
      return sign(new DecimalFormat("0.##E0", root).format(value).replace('E', 'e'));
    }
    int decimals = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
    String text = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    return sign(text);
  }

  /** With a minus sign, which is as wide as a plus, instead of a hyphen. */
  private static String sign(String text) {
    return text.replace('-', '\u2212');
  }
}
