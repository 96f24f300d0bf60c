package dev.wattstick.plot.draw;

import java.awt.Color;

/**
 * How text looks.
 *
 * @param sizePt font size in whole points, because SVG text of other sizes would be rounded by the
 *     library that writes it
 * @param weight of the face
 * @param color of the ink
 */
public record TextStyle(int sizePt, Weight weight, Color color) {

  /** The faces that are embedded. */
  public enum Weight {
    REGULAR("Roboto-Regular.ttf"),
    STRONG("Roboto-Medium.ttf");

    private final String file;

    Weight(String file) {
      this.file = file;
    }

    String file() {
      return file;
    }
  }

  public static TextStyle regular(int sizePt, Color color) {
    return new TextStyle(sizePt, Weight.REGULAR, color);
  }

  public static TextStyle strong(int sizePt, Color color) {
    return new TextStyle(sizePt, Weight.STRONG, color);
  }

  /** Height of capitals and digits above the baseline, in points. */
  public double capHeight() {
    return 0.711 * sizePt;
  }

  /** Distance between baselines, in points. */
  public double lineHeight() {
    return 1.2 * sizePt;
  }
}
