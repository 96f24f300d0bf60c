package dev.wattstick.plot.figure.field;

import dev.wattstick.plot.draw.Area;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.LogAxis;
import dev.wattstick.plot.draw.NamePlaces;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelArt;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.Pen;
import dev.wattstick.plot.draw.PlotArea;
import dev.wattstick.plot.draw.Swatch;
import dev.wattstick.plot.draw.XyArt;
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Style;
import dev.wattstick.plot.figure.XySeries;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Achieved operations per second against operations per byte, by device. A roof would be a device's
 * peak, which nobody measured here: the line over a device's points is the best that it achieved.
 */
final class Roofline implements Plot<Roofline.Result> {
  private static final int MOST_NAMES = 40;

  /**
   * Device by device.
   *
   * @param points of all devices, also of those that have no colour
   */
  record Result(List<Device> devices, List<WorkPoint> points) {}

  /**
   * A device.
   *
   * @param points x: operations a byte of the model file; y: 10^9 operations a second
   */
  record Device(XySeries points) {
    private static Device of(String name, List<WorkPoint> all) {
      return new Device(
          new XySeries(
              name,
              all.stream()
                  .filter(one -> one.device().equals(name))
                  .map(
                      one ->
                          new XySeries.Point(
                              one.operationsPerByte(), one.gigaOperationsPerSecond(), one.model()))
                  .toList()));
    }

    private String name() {
      return points.name();
    }

    /** The most operations a second. */
    private double best() {
      return DoubleStream.of(points.ys()).max().orElse(0);
    }
  }

  @Override
  public String name() {
    return "roofline";
  }

  @Override
  public String needs() {
    return "databases or runs of models whose operations the catalog tells";
  }

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    List<WorkPoint> points = WorkPoint.of(source);
    List<Device> devices =
        points.stream()
            .map(WorkPoint::device)
            .distinct()
            .sorted()
            .limit(RunLooks.MOST)
            .map(name -> Device.of(name, points))
            .toList();
    return devices.isEmpty()
        ? FigureOutcome.nothing(
            "for no model are the operations (macs of the model catalog), the file's size and a time"
                + " known")
        : new ComputedFigure<>(
            this, new Result(devices, points), points.stream().anyMatch(WorkPoint::simulated));
  }

  @Override
  public List<FigurePoint> points(Result result) {
    List<FigurePoint> points = new ArrayList<>();
    for (Device device : result.devices()) {
      points.addAll(XySeries.rows(1, List.of(device.points())));
      DoubleSummaryStatistics xs = DoubleStream.of(device.points().xs()).summaryStatistics();
      String best = device.name() + ", best achieved";
      points.add(FigurePoint.at(1, best, xs.getMin(), device.best()));
      points.add(FigurePoint.at(1, best, xs.getMax(), device.best()));
    }
    return points;
  }

  @Override
  public Drawing draw(Result result, Style style) {
    List<Device> devices = result.devices();
    RunLooks looks = new RunLooks(style.theme(), devices.stream().map(Device::name).toList());
    List<XySeries> points = devices.stream().map(Device::points).toList();
    LogAxis x = LogAxis.covering("Operations per byte of the model", XySeries.xs(points));
    LogAxis y = LogAxis.covering("Achieved [GFLOP/s]", XySeries.ys(points));
    XyArt roofs = new XyArt(devices.stream().map(device -> roof(device, looks, x)).toList());
    XyArt symbols =
        new XyArt(points.stream().map(one -> looks.symbols(one.name(), one, 1.2)).toList());
    PanelArt names = (pen, plot) -> drawNames(pen, plot, result, style);
    Panel panel = new Panel("", x, y, roofs.under(symbols).under(names));
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

  private static XyArt.Series roof(Device device, RunLooks looks, LogAxis x) {
    return XyArt.Series.lines(
        new double[] {x.low(), x.high()},
        new double[] {device.best(), device.best()},
        Line.dashed(looks.line(device.name()).color(), 0.8));
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

  private static void drawNames(Pen pen, PlotArea plot, Result result, Style style) {
    if (result.points().size() > MOST_NAMES) {
      return;
    }
    NamePlaces places =
        new NamePlaces(pen, plot.area().inset(1, 1, 1, 1), style.note(), style.theme().panel());
    for (WorkPoint point : result.points()) {
      places.avoid(new Area(x(plot, point), y(plot, point), 0, 0).grown(3));
    }
    for (Device device : result.devices()) {
      double roof = plot.pageY(device.best()) - 0.5;
      places.avoid(new Area(plot.area().x(), roof, plot.area().width(), 1));
    }
    for (WorkPoint point : result.points()) {
      places.put(point.label(), x(plot, point), y(plot, point), 4);
    }
  }

  private static double x(PlotArea plot, WorkPoint point) {
    return plot.pageX(point.operationsPerByte());
  }

  private static double y(PlotArea plot, WorkPoint point) {
    return plot.pageY(point.gigaOperationsPerSecond());
  }
}
