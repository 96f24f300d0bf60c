package dev.wattstick.plot.figure.study;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Text and numbers as LaTeX needs them. */
final class LatexText {
  private LatexText() {}

  /** A name in which no character has a meaning to TeX. */
  static String escaped(String name) {
    StringBuilder text = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&', '%', '$', '#', '_', '{', '}' -> text.append('\\').appendCodePoint(c);
                case '~' -> text.append("\\textasciitilde{}");
                case '^' -> text.append("\\textasciicircum{}");
                case '\\' -> text.append("\\textbackslash{}");
                case '<' -> text.append("\\textless{}");
                case '>' -> text.append("\\textgreater{}");
                case '"' -> text.append("\\textquotedbl{}");
                default -> text.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
              }
            });
    return text.toString();
  }

  /** As C's {@code %4.2f} and {@code %2.0f}: the exact binary value, rounded half to even. */
  static String fixed(double value, int decimals, int width) {
    String text = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
