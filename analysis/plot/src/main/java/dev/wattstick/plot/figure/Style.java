package dev.wattstick.plot.figure;

import dev.wattstick.plot.draw.TextStyle;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.draw.Typeface;

/** How figures look. */
public record Style(Theme theme, Typeface typeface) {

  /** Of annotations inside of a plot. */
  public TextStyle note() {
    return TextStyle.regular(7, theme.ink());
  }

  /** Of remarks below a figure. */
  public TextStyle remark() {
    return TextStyle.regular(6, theme.faint());
  }
}
