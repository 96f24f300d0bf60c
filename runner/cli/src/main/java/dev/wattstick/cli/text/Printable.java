package dev.wattstick.cli.text;

import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;

/**
 * What may be shown on a terminal. Names come from people's files, and a terminal obeys the control
 * characters in them: it would clear the screen, change its title, or show a row that is none.
 */
public final class Printable {
  private static final char REPLACEMENT = '\ufffd';

  private Printable() {}

  /** A text within a line: U+FFFD where it holds a control character, line breaks and tabs too. */
  public static String inLine(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.chars().forEach(c -> shown.append(isControl(c) ? REPLACEMENT : (char) c));
    return shown.toString();
  }

  /** Several lines, each as {@link #inLine}. */
  public static String lines(String text) {
    return text.lines().map(Printable::inLine).collect(Collectors.joining("\n"));
  }

  /** Passes on what is written, with U+FFFD for control characters but line breaks and tabs. */
  public static Writer to(Writer target) {
    return new Writer() {
      @Override
      public void write(char[] chars, int from, int count) throws IOException {
        char[] shown = new char[count];
        for (int i = 0; i < count; i++) {
          char c = chars[from + i];
          boolean breaks = c == '\n' || c == '\t';
          shown[i] = isControl(c) && !breaks ? REPLACEMENT : c;
        }
        target.write(shown, 0, count);
      }

      @Override
      public void flush() throws IOException {
        target.flush();
      }

      @Override
      public void close() throws IOException {
        target.close();
      }
    };
  }

  /** Also those that turn the direction of what follows. */
  private static boolean isControl(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }
}
