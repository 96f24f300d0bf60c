package dev.wattstick.plot.draw;

import java.awt.geom.Rectangle2D;

/** A rectangle on the page, in points. */
public record Area(double x, double y, double width, double height) {

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public double centreX() {
    return x + width / 2;
  }

  public double centreY() {
    return y + height / 2;
  }

  /** Without these margins. */
  public Area inset(double left, double top, double right, double bottom) {
    return new Area(x + left, y + top, width - left - right, height - top - bottom);
  }

  /** Larger by this much on every side. */
  public Area grown(double by) {
    return inset(-by, -by, -by, -by);
  }

  /** With corners at whole points, because XChart takes sizes as whole numbers only. */
  public Area snapped() {
    double left = Math.round(x);
    double top = Math.round(y);
    return new Area(left, top, Math.round(right()) - left, Math.round(bottom()) - top);
  }

  public boolean contains(Area other) {
    double slack = 1e-6;
    return other.x >= x - slack
        && other.y >= y - slack
        && other.right() <= right() + slack
        && other.bottom() <= bottom() + slack;
  }

  public boolean overlaps(Area other) {
    return other.x < right() && x < other.right() && other.y < bottom() && y < other.bottom();
  }

  public Rectangle2D shape() {
    return new Rectangle2D.Double(x, y, width, height);
  }
}
