package dev.wattstick.plot.draw;

import java.awt.Color;
import java.awt.Shape;

/** The sample of a series in a legend. */
@FunctionalInterface
public interface Swatch {
  void draw(Pen pen, Area box);

  /** Width that it takes, in points. */
  default double widthPt() {
    return 14;
  }

  /** The same in less width. */
  private static Swatch narrow(Swatch swatch) {
    return new Swatch() {
      @Override
      public void draw(Pen pen, Area box) {
        swatch.draw(pen, box);
      }

      @Override
      public double widthPt() {
        return 7;
      }
    };
  }

  /** A symbol. */
  static Swatch marker(Glyph glyph, Color color, double size) {
    return narrow((pen, box) -> pen.fill(glyph.at(box.centreX(), box.centreY(), size), color));
  }

  /** A line with a symbol on it. */
  static Swatch line(Line line, Glyph glyph, double size) {
    return (pen, box) -> {
      pen.line(box.x(), box.centreY(), box.right(), box.centreY(), line);
      if (size > 0) {
        pen.fill(glyph.at(box.centreX(), box.centreY(), size), line.color());
      }
    };
  }

  /** A filled box. */
  static Swatch box(Color fill, Pattern pattern, Color ink, Color outline) {
    return narrow(
        (pen, box) -> {
          double side = Math.min(box.width(), box.height());
          Area square = new Area(box.centreX() - side / 2, box.centreY() - side / 2, side, side);
          Shape shape = square.shape();
          pen.fill(shape, fill);
          pattern.over(pen, square, ink);
          pen.stroke(shape, Line.solid(outline, 0.7));
        });
  }
}
