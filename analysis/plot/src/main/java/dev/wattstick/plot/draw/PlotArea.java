package dev.wattstick.plot.draw;

/** Where data stand on the page: an area and the meaning of its two directions. */
public record PlotArea(Area area, Axis x, Axis y) {

  /** Page coordinate of a value of the x axis. */
  public double pageX(double value) {
    return area.x() + x.fraction(value) * area.width();
  }

  /** Page coordinate of a value of the y axis. */
  public double pageY(double value) {
    return area.bottom() - y.fraction(value) * area.height();
  }

  /** Whether a point lies inside. */
  public boolean shows(double xValue, double yValue) {
    return x.shows(xValue) && y.shows(yValue);
  }
}
