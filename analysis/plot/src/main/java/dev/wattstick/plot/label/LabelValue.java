package dev.wattstick.plot.label;

import dev.wattstick.analysis.rating.ReadableValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Values as labels have them: three digits, fractions as percent. */
final class LabelValue {
  static final String MISSING = "not measured";
  private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);

  private LabelValue() {}

  /** For example {@code 49.9 ms} or {@code 69.5 %}. */
  static String of(double value, @Nullable String unit) {
    if (Double.isNaN(value)) {
      return MISSING;
    }
    if ("percent".equals(unit)) {
      return plain(new BigDecimal(value).scaleByPowerOfTen(2)) + " %";
    }
    ReadableValue readable = ReadableValue.of(value, unit == null ? "number" : unit);
    String number = readable.text();
    boolean isPlain = number.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    String shown = isPlain ? plain(new BigDecimal(number)) : number;
    return readable.unit().equals("#") ? shown : shown + " " + readable.unit();
  }

  private static String plain(BigDecimal value) {
    BigDecimal rounded = value.round(THREE);
    return rounded.scale() < 0 ? rounded.toBigInteger().toString() : rounded.toPlainString();
  }
}
