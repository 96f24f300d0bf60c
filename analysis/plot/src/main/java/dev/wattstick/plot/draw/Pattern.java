package dev.wattstick.plot.draw;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** Fillings that tell areas apart without colour, drawn as lines and dots so that they print. */
public enum Pattern {
  PLAIN {
    @Override
    void drawOver(Pen pen, Area area, Color ink) {
      // nothing lies over the colour
    }
  },
  STRIPES {
    @Override
    void drawOver(Pen pen, Area area, Color ink) {
      Path2D lines = new Path2D.Double();
      // Multiples of the gap on the whole page, so that stripes of neighbours meet.
      double first = Math.floor((area.x() + area.y()) / GAP) * GAP;
      for (double sum = first; sum < area.right() + area.bottom(); sum += GAP) {
        lines.append(
            new Line2D.Double(sum - area.bottom(), area.bottom(), sum - area.y(), area.y()), false);
      }
      pen.stroke(lines, Line.solid(ink, 0.8));
    }
  },
  DOTS {
    @Override
    void drawOver(Pen pen, Area area, Color ink) {
      Path2D dots = new Path2D.Double();
      double step = GAP * 0.8;
      for (int row = (int) (area.y() / step); row * step < area.bottom() + 1; row++) {
        double shift = row % 2 == 0 ? 0 : step / 2;
        for (int column = (int) (area.x() / step) - 1; column * step < area.right(); column++) {
          dots.append(
              (Shape) new Ellipse2D.Double(column * step + shift, row * step, 1.3, 1.3), false);
        }
      }
      pen.fill(dots, ink);
    }
  };

  private static final double GAP = 4;

  abstract void drawOver(Pen pen, Area area, Color ink);

  /** Draws the pattern over an area that is already filled. */
  public void over(Pen pen, Area area, Color ink) {
    if (this != PLAIN && area.width() > 0 && area.height() > 0) {
      pen.clipped(area, inside -> drawOver(inside, area, ink));
    }
  }
}
