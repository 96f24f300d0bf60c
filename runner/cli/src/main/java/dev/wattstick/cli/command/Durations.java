package dev.wattstick.cli.command;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people type them. */
final class Durations {
  private static final Pattern TYPED = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(MS|S|M|H|)");

  private Durations() {}

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
    return switch (typed.group(2)) {
      case "MS" -> "PT" + number.movePointLeft(3).toPlainString() + "S";
      case "" -> "PT" + number.toPlainString() + "S";
      default -> "PT" + number.toPlainString() + typed.group(2);
    };
  }
}
