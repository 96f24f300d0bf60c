package dev.wattstick.cli.command;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** TypedDurations as people type them. */
final class TypedDurations {
  private static final Pattern TYPED = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(MS|S|M|H|)");

  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  private TypedDurations() {}

  /**
   * ISO 8601 as it is; {@code 500ms}, {@code 10s}, {@code 2m} and plain seconds become it. Anything
   * else stays as it was typed: the service refuses it, and says what it expects.
   */
  static String iso(String text) {
    String trimmed = text.strip().toUpperCase(Locale.ROOT);
    Matcher typed = TYPED.matcher(trimmed);
    if (!typed.matches()) {
      return trimmed.startsWith("P") ? trimmed : text;
    }
    BigDecimal number = new BigDecimal(typed.group(1));
    String unit = typed.group(2);
    if (number.scale() > 0 && (unit.equals("M") || unit.equals("H"))) {
      // ISO 8601 as Java reads it has fractions of seconds only.
      return "PT" + number.multiply(unit.equals("M") ? MINUTE : HOUR).toPlainString() + "S";
    }
    return switch (unit) {
      case "MS" -> "PT" + number.movePointLeft(3).toPlainString() + "S";
      case "" -> "PT" + number.toPlainString() + "S";
      default -> "PT" + number.toPlainString() + unit;
    };
  }

  /** What was typed; empty where it is no duration, or none that passes. */
  static Optional<Duration> parse(String text) {
    try {
      Duration duration = Duration.parse(iso(text));
      return duration.isNegative() ? Optional.empty() : Optional.of(duration);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
