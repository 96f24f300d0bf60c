package dev.wattstick.analysis.rating;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/**
 * A value as labels and figures show it: scaled to the unit's compact prefix, at most eight
 * characters ({@code 49.94899 ms}), as the study shows its values.
 *
 * @param text the number, or {@code N.A.} where the value is missing
 * @param unit the unit's symbol with its prefix, like {@code ms}
 */
public record ReadableValue(String text, String unit) {
  private static final int SHOWN = 8;
  private static final int DECIMALS = 6;
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final BigDecimal SMALLEST_PLAIN = new BigDecimal("0.0001");
  private static final BigDecimal FIRST_LARGE = new BigDecimal("1000");

  /** Prefixes of 10^-30 to 10^30, three powers apart. */
  private static final String[] PREFIXES = {
    "q", "r", "y", "z", "a", "f", "p", "n", "µ", "m", "", "k", "M", "G", "T", "P", "E", "Z", "Y",
    "R", "Q"
  };

  private static final int NO_PREFIX = 10;

  private static final Map<String, String> SYMBOLS =
      Map.of(
          "seconds", "s",
          "wattseconds", "Ws",
          "watts", "W",
          "joules", "J",
          "bytes", "B",
          "hertz", "Hz");

  private static final Map<String, String> UNSCALED =
      Map.of("percent", "%", "number", "#", "FLOPS", "FLOPS");

  /**
   * Formats a value.
   *
   * @param value in {@code unit}; NaN is missing
   * @param unit the metadata's unit, like {@code seconds}; one without prefixes ({@code percent},
   *     {@code number}, {@code FLOPS}) or unknown is not scaled; percent is not multiplied by 100
   */
  public static ReadableValue of(double value, String unit) {
    String symbol = SYMBOLS.get(unit);
    int prefix = symbol == null ? NO_PREFIX : prefix(value);
    String shownUnit =
        PREFIXES[prefix] + (symbol == null ? UNSCALED.getOrDefault(unit, unit) : symbol);
    if (Double.isNaN(value)) {
      return new ReadableValue("N.A.", shownUnit);
    }
    if (Double.isInfinite(value)) {
      return new ReadableValue(value > 0 ? "inf" : "-inf", shownUnit);
    }
    // Exact, so that rounding sees the binary value and not its shortest decimal.
    BigDecimal scaled = new BigDecimal(value).scaleByPowerOfTen(-3 * (prefix - NO_PREFIX));
    return new ReadableValue(text(scaled), shownUnit);
  }

  /** The unit as axes show it, like {@code [ms]}. */
  public String unitInBrackets() {
    return "[" + unit + "]";
  }

  private static int prefix(double value) {
    if (value == 0 || Double.isNaN(value) || Double.isInfinite(value)) {
      return NO_PREFIX;
    }
    int power = (int) Math.floor(Math.log10(Math.abs(value)) / 3);
    return Math.min(Math.max(NO_PREFIX + power, 0), PREFIXES.length - 1);
  }

  private static String text(BigDecimal scaled) {
    if (scaled.compareTo(SMALLEST_PLAIN) >= 0 && scaled.compareTo(FIRST_LARGE) < 0) {
      String plain = scaled.setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
      return plain.substring(0, SHOWN);
    }
    BigDecimal rounded = scaled.round(THREE_DIGITS);
    if (rounded.signum() == 0) {
      return "0.00e+00";
    }
    int exponent = rounded.precision() - rounded.scale() - 1;
    String digits = rounded.scaleByPowerOfTen(-exponent).setScale(2).toPlainString();
    String size = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
    return digits + "e" + (exponent < 0 ? "-" : "+") + size;
  }
}
