package dev.wattstick.notebook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as tables show them. */
final class CellText {
  private static final int DIGITS = 6;
  private static final BigDecimal SMALLEST_PLAIN = new BigDecimal("0.0001");
  private static final BigDecimal FIRST_SCIENTIFIC = new BigDecimal("1E15");

  private CellText() {}

  /** Six significant digits, whole numbers with all their digits; not for missing numbers. */
  static String of(double value) {
    return of(value, DIGITS);
  }

  /** As {@link #of(double)}, with so many digits. */
  static String of(double value, int digits) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "∞" : "−∞";
    }
    BigDecimal exact = new BigDecimal(value);
    if (exact.signum() == 0) {
      return "0";
    }
    if (exact.abs().compareTo(FIRST_SCIENTIFIC) < 0) {
      if (value == Math.rint(value)) {
        return exact.toPlainString();
      }
      if (exact.abs().compareTo(SMALLEST_PLAIN) >= 0) {
        int decimals = Math.max(1, digits - exact.precision() + exact.scale());
        return exact
            .setScale(decimals, RoundingMode.HALF_EVEN)
            .stripTrailingZeros()
            .toPlainString();
      }
    }
    return exact
        .round(new MathContext(digits, RoundingMode.HALF_EVEN))
        .stripTrailingZeros()
        .toString()
        .replace("E+", "E");
  }
}
