package dev.wattstick.cli.command;

import java.util.Locale;

/** Durations as people type them. */
final class Durations {
  private Durations() {}

  /** ISO 8601 as it is; {@code 500ms}, {@code 10s}, {@code 2m} and plain seconds become it. */
  static String iso(String text) {
    String trimmed = text.strip().toUpperCase(Locale.ROOT);
    if (trimmed.startsWith("P")) {
      return trimmed;
    }
    if (trimmed.endsWith("MS")) {
      return "PT" + seconds(trimmed, 2) + "S";
    }
    return trimmed.endsWith("S") || trimmed.endsWith("M") || trimmed.endsWith("H")
        ? "PT" + trimmed
        : "PT" + trimmed + "S";
  }

  private static String seconds(String text, int suffix) {
    try {
      return new java.math.BigDecimal(text.substring(0, text.length() - suffix).strip())
          .movePointLeft(3)
          .toPlainString();
    } catch (NumberFormatException e) {
      return text; // the service refuses it, and says what it expects
    }
  }
}
