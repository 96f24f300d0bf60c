package dev.wattstick.plot.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Numbers against numbers that belong together: a line, or symbols of one look.
 *
 * @param name as the figure's data have it
 */
public record XySeries(String name, List<Point> points) {

  /**
   * A point.
   *
   * @param label the model, where the point is one; else empty
   */
  public record Point(double x, double y, String label) {}

  public XySeries {
    points = List.copyOf(points);
  }

  public double[] xs() {
    return xs(List.of(this));
  }

  public double[] ys() {
    return ys(List.of(this));
  }

  /** Of all points, for an axis. */
  public static double[] xs(Collection<XySeries> series) {
    return series.stream().flatMap(one -> one.points.stream()).mapToDouble(Point::x).toArray();
  }

  /** Of all points, for an axis. */
  public static double[] ys(Collection<XySeries> series) {
    return series.stream().flatMap(one -> one.points.stream()).mapToDouble(Point::y).toArray();
  }

  /** The same with x and y exchanged. */
  public XySeries turned() {
    return new XySeries(
        name, points.stream().map(one -> new Point(one.y, one.x, one.label)).toList());
  }

  /** The rows of the tidy table. */
  public static List<FigurePoint> rows(int panel, Collection<XySeries> series) {
    List<FigurePoint> rows = new ArrayList<>();
    for (XySeries one : series) {
      for (Point point : one.points) {
        rows.add(FigurePoint.at(panel, one.name, point.x, point.y).labelled(point.label));
      }
    }
    return rows;
  }
}
