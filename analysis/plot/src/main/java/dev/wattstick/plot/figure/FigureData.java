package dev.wattstick.plot.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a figure shows.
 *
 * @param points in the order of the file
 * @param notes sentences for the reader of the picture, for example how much lies outside of it
 * @param simulated whether any of the numbers is made up
 */
public record FigureData(List<FigurePoint> points, List<String> notes, boolean simulated)
    implements DataStep {

  public FigureData {
    points = List.copyOf(points);
    notes = List.copyOf(notes);
  }

  /** Series of a panel in order of appearance. */
  public List<String> series(int panel) {
    Set<String> names = new LinkedHashSet<>();
    for (FigurePoint point : points) {
      if (point.panel() == panel) {
        names.add(point.series());
      }
    }
    return List.copyOf(names);
  }

  /** All series in order of appearance. */
  public List<String> series() {
    Set<String> names = new LinkedHashSet<>();
    points.forEach(point -> names.add(point.series()));
    return List.copyOf(names);
  }

  /** Points of a panel. */
  public List<FigurePoint> panel(int panel) {
    return points.stream().filter(point -> point.panel() == panel).toList();
  }

  /** Points of a series of a panel. */
  public List<FigurePoint> points(int panel, String series) {
    List<FigurePoint> found = new ArrayList<>();
    for (FigurePoint point : points) {
      if (point.panel() == panel && point.series().equals(series)) {
        found.add(point);
      }
    }
    return found;
  }

  public static double[] xs(List<FigurePoint> points) {
    return points.stream().mapToDouble(FigurePoint::x).toArray();
  }

  public static double[] ys(List<FigurePoint> points) {
    return points.stream().mapToDouble(FigurePoint::y).toArray();
  }
}
