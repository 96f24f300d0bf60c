package dev.wattstick.plot.draw;

import java.util.Locale;

/** What may stand on a page. */
final class Text {
  private Text() {}

  /**
   * Without what no page and no XML file can hold: controls, halves of characters, and the
   * invisible marks that turn the direction of writing.
   */
  static String printable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            codePoint -> {
              if (Character.isWhitespace(codePoint)) {
                clean.append(' ');
              } else if (Character.getType(codePoint) == Character.FORMAT) {
                return;
              } else if (isPrintable(codePoint)) {
                clean.appendCodePoint(codePoint);
              } else {
                clean.append('\uFFFD');
              }
            });
    return clean.toString();
  }

  private static boolean isPrintable(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE
        && codePoint != 0xFFFE
        && codePoint != 0xFFFF;
  }

  /** For example {@code [U+6A21]}. */
  static String inWords(int codePoint) {
    return String.format(Locale.ROOT, "[U+%04X]", codePoint);
  }
}
