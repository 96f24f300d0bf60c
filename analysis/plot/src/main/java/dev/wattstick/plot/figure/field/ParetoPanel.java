package dev.wattstick.plot.figure.field;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.plot.draw.Area;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.LogAxis;
import dev.wattstick.plot.draw.NamePlaces;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelArt;
import dev.wattstick.plot.draw.Pen;
import dev.wattstick.plot.draw.PlotArea;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.draw.XyArt;
import dev.wattstick.plot.figure.EnvironmentLegend;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.MetricTitle;
import dev.wattstick.plot.figure.ShortNames;
import dev.wattstick.plot.figure.Style;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** One plane of a Pareto front: all results, the front's line and the names along it. */
record ParetoPanel(FigureData data, int number, FigureSource source, Style style) {
  private static final double DOMINATED = 0.62;

  static String environment(String series) {
    return series.endsWith(ParetoFront.BEST)
        ? series.substring(0, series.length() - ParetoFront.BEST.length())
        : series;
  }

  /**
   * @param names of the models along the line
   */
  Panel of(String title, Property resource, Property quality, List<String> names) {
    List<FigurePoint> all = data.panel(number);
    LogAxis x = LogAxis.covering(MetricTitle.full(resource), FigureData.xs(all));
    LinearAxis y = LinearAxis.covering(MetricTitle.full(quality), FigureData.ys(all));
    List<XyArt.Series> dominated = new ArrayList<>();
    List<XyArt.Series> best = new ArrayList<>();
    for (String series : data.series(number)) {
      if (!series.equals(ParetoFront.LINE)) {
        boolean front = series.endsWith(ParetoFront.BEST);
        (front ? best : dominated).add(symbols(series, front));
      }
    }
    PanelArt labels = (pen, plot) -> drawNames(pen, plot, names);
    List<XyArt.Series> lower = new ArrayList<>(dominated);
    lower.add(line(x));
    return new Panel(
        title,
        x,
        MetricTitle.isFraction(quality) ? upToOne(y, all).asPercent() : y,
        new XyArt(lower).under(new XyArt(best)).under(labels));
  }

  /** Fractions do not exceed 1, and neither should their axis by more than a symbol. */
  private static LinearAxis upToOne(LinearAxis axis, List<FigurePoint> points) {
    boolean fractions = points.stream().allMatch(point -> point.y() <= 1);
    double most = 1 + 0.03 * (1 - axis.low());
    return fractions && axis.high() > most && axis.low() < 1
        ? LinearAxis.between(axis.title(), axis.low(), most)
        : axis;
  }

  private XyArt.Series symbols(String series, boolean front) {
    Looks looks = new Looks(source, style.theme());
    String environment = environment(series);
    Color color = looks.environment(environment);
    List<FigurePoint> points = data.points(number, series);
    return XyArt.Series.markers(
        FigureData.xs(points),
        FigureData.ys(points),
        front ? color : Theme.lighter(color, DOMINATED),
        looks.environmentGlyph(environment),
        front ? 1.2 * EnvironmentLegend.GLYPH_PT : 0.9 * EnvironmentLegend.GLYPH_PT);
  }

  /** Steps: between two points of the front the cheaper one's quality is what can be had. */
  private XyArt.Series line(LogAxis x) {
    List<FigurePoint> points = data.points(number, ParetoFront.LINE);
    int count = points.size();
    double[] xs = java.util.Arrays.copyOf(FigureData.xs(points), count + 1);
    double[] ys = java.util.Arrays.copyOf(FigureData.ys(points), count + 1);
    xs[count] = x.high();
    ys[count] = count == 0 ? Double.NaN : ys[count - 1];
    return XyArt.Series.steps(xs, ys, Line.solid(style.theme().faint(), 0.8));
  }

  private void drawNames(Pen pen, PlotArea plot, List<String> names) {
    NamePlaces places =
        new NamePlaces(pen, plot.area().inset(1, 1, 1, 1), style.note(), style.theme().panel());
    for (String series : data.series(number)) {
      if (series.endsWith(ParetoFront.BEST)) {
        for (FigurePoint point : data.points(number, series)) {
          places.avoid(new Area(plot.pageX(point.x()), plot.pageY(point.y()), 0, 0).grown(2.5));
        }
      }
    }
    ShortNames shorts = new ShortNames(names);
    List<FigurePoint> points = data.points(number, ParetoFront.LINE);
    for (int i = 0; i < Math.min(names.size(), points.size()); i++) {
      FigurePoint point = points.get(i);
      places.put(shorts.of(names.get(i)), plot.pageX(point.x()), plot.pageY(point.y()), 4);
    }
  }
}
