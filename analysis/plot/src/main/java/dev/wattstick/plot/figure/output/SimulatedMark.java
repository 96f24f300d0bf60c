package dev.wattstick.plot.figure.output;

import dev.wattstick.plot.draw.Anchor;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Pen;
import dev.wattstick.plot.draw.TextStyle;
import dev.wattstick.plot.draw.Theme;
import java.awt.Color;

/** Says on a picture, where nobody can miss it, that its numbers are made up. */
public final class SimulatedMark {
  /** The word on the picture. */
  public static final String WORD = "SIMULATED";

  private static final double STRIP_PT = 13;
  private static final Color RED = new Color(200, 30, 30);

  private SimulatedMark() {}

  /** The drawing with a strip above it and the word across it. */
  public static Drawing on(Drawing drawing) {
    return new Drawing(
        WORD + ": " + drawing.title(),
        drawing.widthPt(),
        drawing.heightPt() + STRIP_PT,
        pen -> {
          pen.shifted(0, STRIP_PT, drawing.sketch());
          mark(pen, drawing);
        });
  }

  private static void mark(Pen pen, Drawing drawing) {
    double middle = drawing.widthPt() / 2;
    TextStyle strip = TextStyle.strong(8, RED);
    pen.text(WORD + ": made-up numbers of a simulated device", middle, 9.5, Anchor.CENTRE, strip);
    int size = (int) Math.max(12, Math.min(drawing.widthPt(), drawing.heightPt()) / 4);
    TextStyle across = TextStyle.strong(size, Theme.veiled(RED, 45));
    pen.turned(WORD, middle, STRIP_PT + drawing.heightPt() / 2, 20, Anchor.MIDDLE, across);
  }
}
