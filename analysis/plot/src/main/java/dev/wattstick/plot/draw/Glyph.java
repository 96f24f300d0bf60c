package dev.wattstick.plot.draw;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.knowm.xchart.style.markers.Marker;

/** The symbols of data points, of about the same weight to the eye at the same size. */
public enum Glyph {
  CIRCLE {
    @Override
    public Shape at(double x, double y, double size) {
      return new Ellipse2D.Double(x - size / 2, y - size / 2, size, size);
    }
  },
  SQUARE {
    @Override
    public Shape at(double x, double y, double size) {
      double side = 0.9 * size;
      return new Rectangle2D.Double(x - side / 2, y - side / 2, side, side);
    }
  },
  CROSS {
    @Override
    public Shape at(double x, double y, double size) {
      double a = 0.5 * size;
      double b = 0.3 * size;
      double c = a - b;
      return polygon(
          x, y, -a, -b, -b, -a, 0, -c, b, -a, a, -b, c, 0, a, b, b, a, 0, c, -b, a, -a, b, -c, 0);
    }
  },
  DIAMOND {
    @Override
    public Shape at(double x, double y, double size) {
      double a = 0.62 * size;
      return polygon(x, y, -a, 0, 0, -a, a, 0, 0, a);
    }
  },
  TRIANGLE {
    @Override
    public Shape at(double x, double y, double size) {
      double a = 0.58 * size;
      return polygon(x, y, -a, 0.8 * a, 0, -a, a, 0.8 * a);
    }
  },
  TRIANGLE_DOWN {
    @Override
    public Shape at(double x, double y, double size) {
      double a = 0.58 * size;
      return polygon(x, y, -a, -0.8 * a, 0, a, a, -0.8 * a);
    }
  },
  PLUS {
    @Override
    public Shape at(double x, double y, double size) {
      double a = 0.55 * size;
      double b = 0.18 * size;
      return polygon(
          x, y, -a, -b, -b, -b, -b, -a, b, -a, b, -b, a, -b, a, b, b, b, b, a, -b, a, -b, b, -a, b);
    }
  },
  HEXAGON {
    @Override
    public Shape at(double x, double y, double size) {
      double a = 0.55 * size;
      double b = 0.48 * size;
      return polygon(x, y, -a, 0, -a / 2, -b, a / 2, -b, a, 0, a / 2, b, -a / 2, b);
    }
  };

  /** The symbol around a point, about {@code size} points wide. */
  public abstract Shape at(double x, double y, double size);

  private static Shape polygon(double x, double y, double... corners) {
    Path2D path = new Path2D.Double();
    path.moveTo(x + corners[0], y + corners[1]);
    for (int i = 2; i < corners.length; i += 2) {
      path.lineTo(x + corners[i], y + corners[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** The same symbol for XChart, whose own sizes are whole numbers only. */
  Marker marker(double size) {
    Glyph glyph = this;
    return new Marker() {
      @Override
      public void paint(Graphics2D graphics, double x, double y, int ignoredSize) {
        graphics.fill(glyph.at(x, y, size));
      }
    };
  }
}
