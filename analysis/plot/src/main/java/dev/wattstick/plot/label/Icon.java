package dev.wattstick.plot.label;

import dev.wattstick.plot.draw.Area;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.Pen;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Signs for metrics, drawn as lines so that they print at any size. */
public enum Icon {
  /** A clock. */
  TIME {
    @Override
    void draw(Pen pen, Area box, Color ink) {
      pen.stroke(circle(box, 0.46), Line.solid(ink, stroke(box)));
      Path2D hands = new Path2D.Double();
      hands.moveTo(box.centreX(), box.y() + 0.24 * box.height());
      hands.lineTo(box.centreX(), box.centreY());
      hands.lineTo(box.centreX() + 0.2 * box.width(), box.centreY() + 0.12 * box.height());
      pen.stroke(hands, Line.solid(ink, stroke(box)));
    }
  },
  /** A flash. */
  ENERGY {
    @Override
    void draw(Pen pen, Area box, Color ink) {
      pen.fill(polygon(box, .58, .02, .16, .58, .44, .58, .36, .98, .84, .38, .54, .38), ink);
    }
  },
  /** A target. */
  QUALITY {
    @Override
    void draw(Pen pen, Area box, Color ink) {
      pen.stroke(circle(box, 0.46), Line.solid(ink, stroke(box)));
      pen.stroke(circle(box, 0.27), Line.solid(ink, stroke(box)));
      pen.fill(circle(box, 0.1), ink);
    }
  },
  /** A tick in a circle. */
  SECOND_QUALITY {
    @Override
    void draw(Pen pen, Area box, Color ink) {
      pen.stroke(circle(box, 0.46), Line.solid(ink, stroke(box)));
      Path2D tick = new Path2D.Double();
      tick.moveTo(box.x() + 0.28 * box.width(), box.y() + 0.52 * box.height());
      tick.lineTo(box.x() + 0.44 * box.width(), box.y() + 0.68 * box.height());
      tick.lineTo(box.x() + 0.74 * box.width(), box.y() + 0.34 * box.height());
      pen.stroke(tick, Line.solid(ink, 1.3 * stroke(box)));
    }
  },
  /** Bars, for any other metric. */
  OTHER {
    @Override
    void draw(Pen pen, Area box, Color ink) {
      pen.fill(polygon(box, .1, .6, .3, .6, .3, .95, .1, .95), ink);
      pen.fill(polygon(box, .4, .35, .6, .35, .6, .95, .4, .95), ink);
      pen.fill(polygon(box, .7, .05, .9, .05, .9, .95, .7, .95), ink);
    }
  };

  abstract void draw(Pen pen, Area box, Color ink);

  private static double stroke(Area box) {
    return 0.08 * box.width();
  }

  private static Ellipse2D circle(Area box, double radius) {
    double r = radius * box.width();
    return new Ellipse2D.Double(box.centreX() - r, box.centreY() - r, 2 * r, 2 * r);
  }

  /** Corners as shares of the box. */
  private static Path2D polygon(Area box, double... corners) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < corners.length; i += 2) {
      double x = box.x() + corners[i] * box.width();
      double y = box.y() + corners[i + 1] * box.height();
      if (i == 0) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    return path;
  }
}
