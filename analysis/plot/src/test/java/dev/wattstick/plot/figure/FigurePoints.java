package dev.wattstick.plot.figure;

import java.util.List;

/** The rows of a figure's tidy table, chosen by panel and series. */
public record FigurePoints(List<FigurePoint> all) {

  public static FigurePoints of(Figure<?> figure, FigureSource source) {
    return new FigurePoints(((ComputedFigure<?>) figure.compute(source)).points());
  }

  public List<String> series() {
    return all.stream().map(FigurePoint::series).distinct().toList();
  }

  public FigurePoints panel(int panel) {
    return new FigurePoints(all.stream().filter(point -> point.panel() == panel).toList());
  }

  public List<FigurePoint> points(int panel, String series) {
    return panel(panel).all().stream().filter(point -> point.series().equals(series)).toList();
  }

  public double[] xs(int panel, String series) {
    return points(panel, series).stream().mapToDouble(FigurePoint::x).toArray();
  }

  public double[] ys(int panel, String series) {
    return points(panel, series).stream().mapToDouble(FigurePoint::y).toArray();
  }
}
