package dev.wattstick.service.fault;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a text can be stored and sent on as it is. */
public final class PlainText {
  private PlainText() {}

  /**
   * What is wrong with a text; null when nothing is. Half a surrogate pair is no character, so it
   * cannot be written as UTF-8; databases and C libraries end a text at U+0000.
   */
  public static @Nullable String faultOf(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        return "holds the character U+0000, which no text may";
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return String.format(
            Locale.ROOT, "holds half a surrogate pair, \\u%04x, which is no character", (int) c);
      }
    }
    return null;
  }

  /** The text with U+FFFD where it holds what cannot be written. */
  public static String readable(String text) {
    return text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xfffd : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
