package dev.wattstick.plot.figure.field;

import dev.wattstick.plot.draw.Area;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.LogAxis;
import dev.wattstick.plot.draw.NamePlaces;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.Pen;
import dev.wattstick.plot.draw.PlotArea;
import dev.wattstick.plot.draw.Swatch;
import dev.wattstick.plot.draw.XyArt;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Achieved operations per second against operations per byte, by device. A roof would be a device's
 * peak, which nobody measured here: the line over a device's points is the best that it achieved.
 */
final class Roofline implements Figure {
  static final String BEST = ", best achieved";
  private static final int MOST_NAMES = 40;

  @Override
  public String name() {
    return "roofline";
  }

  @Override
  public String needs() {
    return "databases or runs of models whose operations the catalog tells";
  }

  /** x: operations a byte of the model file; y: 10^9 operations a second. */
  @Override
  public DataStep data(FigureSource source) {
    List<WorkPoint> all = WorkPoint.of(source);
    List<FigurePoint> points = new ArrayList<>();
    for (String device : devices(all)) {
      double best = 0;
      double from = Double.POSITIVE_INFINITY;
      double to = 0;
      for (WorkPoint point : of(all, device)) {
        double x = point.operationsPerByte();
        double y = point.gigaOperationsPerSecond();
        points.add(FigurePoint.at(1, device, x, y));
        best = Math.max(best, y);
        from = Math.min(from, x);
        to = Math.max(to, x);
      }
      points.add(FigurePoint.at(1, device + BEST, from, best));
      points.add(FigurePoint.at(1, device + BEST, to, best));
    }
    return points.isEmpty()
        ? DataStep.nothing(
            "for no model are the operations (macs of the model catalog), the file's size and a time"
                + " known")
        : new FigureData(points, List.of(), all.stream().anyMatch(WorkPoint::simulated));
  }

  private static List<String> devices(List<WorkPoint> points) {
    List<String> all = points.stream().map(WorkPoint::device).distinct().sorted().toList();
    return all.subList(0, Math.min(RunLooks.MOST, all.size()));
  }

  private static List<WorkPoint> of(List<WorkPoint> points, String device) {
    return points.stream().filter(point -> point.device().equals(device)).toList();
  }

  @Override
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    List<WorkPoint> points = WorkPoint.of(source);
    List<String> devices = devices(points);
    RunLooks looks = new RunLooks(style.theme(), devices);
    LogAxis x = LogAxis.covering("Operations per byte of the model", FigureData.xs(data.panel(1)));
    LogAxis y = LogAxis.covering("Achieved [GFLOP/s]", FigureData.ys(data.panel(1)));
    XyArt roofs = new XyArt(devices.stream().map(device -> roof(data, device, looks, x)).toList());
    XyArt symbols =
        new XyArt(devices.stream().map(device -> symbols(data, device, looks)).toList());
    Panel panel =
        new Panel(
            "",
            x,
            y,
            roofs.under(symbols).under((pen, plot) -> drawNames(pen, plot, points, style)));
    return FigurePage.of(
        style,
        "Achieved operations per second",
        Drawing.COLUMN_PT,
        165,
        legend(looks, style),
        PanelGrid.beside(style.theme(), List.of(panel)),
        List.of(
            "Dashed: the best that each achieved here, not a peak. Two operations a multiply-add;"
                + " those of integer models count alike."));
  }

  private static XyArt.Series roof(FigureData data, String device, RunLooks looks, LogAxis x) {
    double best = FigureData.ys(data.points(1, device + BEST))[0];
    return XyArt.Series.lines(
        new double[] {x.low(), x.high()},
        new double[] {best, best},
        Line.dashed(looks.line(device).color(), 0.8));
  }

  private static XyArt.Series symbols(FigureData data, String device, RunLooks looks) {
    List<FigurePoint> points = data.points(1, device);
    return XyArt.Series.markers(
        FigureData.xs(points),
        FigureData.ys(points),
        looks.line(device).color(),
        looks.glyph(device),
        1.2 * RunLooks.GLYPH_PT);
  }

  private static Legend legend(RunLooks looks, Style style) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (String device : looks.series()) {
      var color = looks.line(device).color();
      entries.add(
          new Legend.Entry(
              device, Swatch.marker(looks.glyph(device), color, 1.2 * RunLooks.GLYPH_PT)));
    }
    return new Legend(style.theme(), entries, 2);
  }

  private static void drawNames(Pen pen, PlotArea plot, List<WorkPoint> points, Style style) {
    if (points.size() > MOST_NAMES) {
      return;
    }
    NamePlaces places =
        new NamePlaces(pen, plot.area().inset(1, 1, 1, 1), style.note(), style.theme().panel());
    for (WorkPoint point : points) {
      places.avoid(
          new Area(
                  plot.pageX(point.operationsPerByte()),
                  plot.pageY(point.gigaOperationsPerSecond()),
                  0,
                  0)
              .grown(3));
    }
    for (String device : devices(points)) {
      double best =
          of(points, device).stream()
              .mapToDouble(WorkPoint::gigaOperationsPerSecond)
              .max()
              .orElse(0);
      places.avoid(new Area(plot.area().x(), plot.pageY(best) - 0.5, plot.area().width(), 1));
    }
    for (WorkPoint point : points) {
      places.put(
          point.label(),
          plot.pageX(point.operationsPerByte()),
          plot.pageY(point.gigaOperationsPerSecond()),
          4);
    }
  }
}
