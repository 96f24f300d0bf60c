package dev.wattstick.plot.figure.field;

import dev.wattstick.analysis.measured.LatencyDistribution;
import dev.wattstick.analysis.measured.MeasuredRun;
import dev.wattstick.plot.draw.Axis;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.LogAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.TailAxis;
import dev.wattstick.plot.draw.XyArt;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Style;
import dev.wattstick.record.LatencyStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the queries of runs took: the share of queries at or below each latency, and the same
 * turned so that the slowest ones can be read. The symbols are the percentiles that the run's
 * record states.
 */
final class LatencyCurves implements Figure {
  private static final int CURVES = 1;
  private static final int TAILS = 2;
  private static final String MARKS = ", percentiles of the record";
  private static final double MS = 1e6;

  @Override
  public String name() {
    return "latency_distribution";
  }

  @Override
  public String needs() {
    return "runs with their samples";
  }

  @Override
  public Optional<String> hindrance(FigureSource source) {
    return ShownRuns.hindrance(source);
  }

  /** Panel 1: x latency in ms, y share; panel 2: x share, y latency in ms. */
  @Override
  public DataStep data(FigureSource source) {
    ShownRuns shown = ShownRuns.of(source);
    if (shown.runs().isEmpty()) {
      return DataStep.nothing(ShownRuns.NONE);
    }
    List<FigurePoint> curves = new ArrayList<>();
    List<FigurePoint> tails = new ArrayList<>();
    for (MeasuredRun run : shown.runs()) {
      for (var step : LatencyDistribution.of(run.samples()).steps()) {
        double ms = step.latencyNs() / MS;
        curves.add(FigurePoint.at(CURVES, run.name(), ms, step.share()));
        if (step.share() < 1) {
          tails.add(FigurePoint.at(TAILS, run.name(), step.share(), ms));
        }
      }
      addMarks(curves, tails, run);
    }
    curves.addAll(tails);
    return new FigureData(curves, shown.notes(), shown.simulated());
  }

  private static void addMarks(List<FigurePoint> curves, List<FigurePoint> tails, MeasuredRun run) {
    LatencyStatistics latency = run.latency();
    mark(curves, tails, run, 0.5, latency.p50());
    mark(curves, tails, run, 0.9, latency.p90());
    mark(curves, tails, run, 0.99, latency.p99());
    mark(curves, tails, run, 0.999, latency.p999());
  }

  private static void mark(
      List<FigurePoint> curves,
      List<FigurePoint> tails,
      MeasuredRun run,
      double share,
      @Nullable Long latencyNs) {
    if (latencyNs != null) {
      curves.add(FigurePoint.at(CURVES, run.name() + MARKS, latencyNs / MS, share));
      tails.add(FigurePoint.at(TAILS, run.name() + MARKS, share, latencyNs / MS));
    }
  }

  @Override
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    List<String> runs = data.series().stream().filter(name -> !name.endsWith(MARKS)).toList();
    RunLooks looks = new RunLooks(style.theme(), runs);
    List<Panel> panels = new ArrayList<>();
    Axis latency = LogAxis.covering("Latency of a query [ms]", FigureData.xs(data.panel(CURVES)));
    Axis share = LinearAxis.between("Share of queries [%]", 0, 1).asPercent().intervals(5);
    panels.add(panel(data, CURVES, "Distribution", latency, share, looks, true));
    if (!data.panel(TAILS).isEmpty()) {
      Axis tail = new TailAxis("Percentile of queries", nines(FigureData.xs(data.panel(TAILS))));
      panels.add(panel(data, TAILS, "The slowest queries", tail, latency, looks, false));
    }
    return FigurePage.of(
        style,
        "Latency distribution",
        Drawing.PAGE_PT,
        150,
        looks.legend(),
        PanelGrid.beside(style.theme(), panels),
        data.notes());
  }

  private static int nines(double[] shares) {
    double largest = 0;
    for (double share : shares) {
      largest = Math.max(largest, share);
    }
    return (int) Math.max(1, Math.min(9, Math.ceil(-Math.log10(1 - largest) - 1e-9)));
  }

  private static Panel panel(
      FigureData data, int number, String title, Axis x, Axis y, RunLooks looks, boolean stepped) {
    List<XyArt.Series> lines = new ArrayList<>();
    List<XyArt.Series> marks = new ArrayList<>();
    for (String run : looks.series()) {
      List<FigurePoint> points = data.points(number, run);
      double[] xs = FigureData.xs(points);
      double[] ys = FigureData.ys(points);
      lines.add(
          stepped
              ? XyArt.Series.steps(xs, ys, looks.line(run))
              : XyArt.Series.lines(xs, ys, looks.line(run)));
      List<FigurePoint> percentiles = data.points(number, run + MARKS);
      marks.add(
          XyArt.Series.markers(
              FigureData.xs(percentiles),
              FigureData.ys(percentiles),
              looks.line(run).color(),
              looks.glyph(run),
              RunLooks.GLYPH_PT));
    }
    lines.addAll(marks);
    return new Panel(title, x, y, new XyArt(lines));
  }
}
