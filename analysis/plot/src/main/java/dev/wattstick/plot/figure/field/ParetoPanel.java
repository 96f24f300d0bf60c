package dev.wattstick.plot.figure.field;

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
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.MetricTitle;
import dev.wattstick.plot.figure.ShortNames;
import dev.wattstick.plot.figure.Style;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** One plane of a Pareto front: all results, the front's line and the names along it. */
record ParetoPanel(ParetoFront.Plane plane, Looks looks, Style style) {
  private static final double DOMINATED = 0.62;

  Panel panel() {
    LogAxis x = LogAxis.covering(MetricTitle.full(plane.resource()), xs(plane.all()));
    LinearAxis y = LinearAxis.covering(MetricTitle.full(plane.quality()), ys(plane.all()));
    List<XyArt.Series> lower = new ArrayList<>(symbols(false));
    lower.add(line(x));
    PanelArt labels = (pen, plot) -> drawNames(pen, plot);
    return new Panel(
        plane.dataset(),
        x,
        MetricTitle.isFraction(plane.quality()) ? upToOne(y).asPercent() : y,
        new XyArt(lower).under(new XyArt(symbols(true))).under(labels));
  }

  /** Fractions do not exceed 1, and neither should their axis by more than a symbol. */
  private LinearAxis upToOne(LinearAxis axis) {
    boolean fractions = plane.all().stream().allMatch(point -> point.y() <= 1);
    double most = 1 + 0.03 * (1 - axis.low());
    return fractions && axis.high() > most && axis.low() < 1
        ? LinearAxis.between(axis.title(), axis.low(), most)
        : axis;
  }

  /** A series for each environment. */
  private List<XyArt.Series> symbols(boolean onFront) {
    List<XyArt.Series> series = new ArrayList<>();
    plane.points().stream()
        .filter(point -> point.onFront() == onFront)
        .collect(
            Collectors.groupingBy(
                ParetoFront.Point::environment, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (environment, points) -> {
              Color color = looks.environment(environment);
              series.add(
                  XyArt.Series.markers(
                      xs(points),
                      ys(points),
                      onFront ? color : Theme.lighter(color, DOMINATED),
                      looks.environmentGlyph(environment),
                      (onFront ? 1.2 : 0.9) * EnvironmentLegend.GLYPH_PT));
            });
    return series;
  }

  /** Steps: between two points of the front the cheaper one's quality is what can be had. */
  private XyArt.Series line(LogAxis x) {
    int count = plane.line().size();
    double[] xs = Arrays.copyOf(xs(plane.line()), count + 1);
    double[] ys = Arrays.copyOf(ys(plane.line()), count + 1);
    xs[count] = x.high();
    ys[count] = count == 0 ? Double.NaN : ys[count - 1];
    return XyArt.Series.steps(xs, ys, Line.solid(style.theme().faint(), 0.8));
  }

  private void drawNames(Pen pen, PlotArea plot) {
    NamePlaces places =
        new NamePlaces(pen, plot.area().inset(1, 1, 1, 1), style.note(), style.theme().panel());
    plane.points().stream()
        .filter(ParetoFront.Point::onFront)
        .forEach(
            point ->
                places.avoid(
                    new Area(plot.pageX(point.x()), plot.pageY(point.y()), 0, 0).grown(2.5)));
    ShortNames shorts =
        new ShortNames(plane.line().stream().map(ParetoFront.Point::model).toList());
    for (ParetoFront.Point point : plane.line()) {
      places.put(shorts.of(point.model()), plot.pageX(point.x()), plot.pageY(point.y()), 4);
    }
  }

  private static double[] xs(List<ParetoFront.Point> points) {
    return points.stream().mapToDouble(ParetoFront.Point::x).toArray();
  }

  private static double[] ys(List<ParetoFront.Point> points) {
    return points.stream().mapToDouble(ParetoFront.Point::y).toArray();
  }
}
