package dev.wattstick.plot.figure.field;

import dev.wattstick.analysis.measured.LatencyDistribution;
import dev.wattstick.analysis.measured.MeasuredRun;
import dev.wattstick.plot.draw.Axis;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.LogAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.TailAxis;
import dev.wattstick.plot.draw.XyArt;
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Style;
import dev.wattstick.plot.figure.XySeries;
import dev.wattstick.record.LatencyStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How long the queries of runs took: the share of queries at or below each latency, and the same
 * turned so that the slowest ones can be read. The symbols are the percentiles that the run's
 * record states.
 */
final class LatencyCurves implements Plot<LatencyCurves.Result> {
  private static final double MS = 1e6;

  record Result(List<Curve> curves, List<String> notes) {
    private List<XySeries> each(Function<Curve, XySeries> part) {
      return curves.stream().map(part).toList();
    }
  }

  /**
   * The latencies of a run: x milliseconds, y the share of queries that took at most so long.
   *
   * @param steps of the distribution, ascending
   * @param percentiles of the record
   */
  record Curve(XySeries steps, XySeries percentiles) {

    /** The steps that have slower queries above them, turned as the percentiles beside them. */
    private XySeries tail() {
      List<XySeries.Point> slow = steps.points().stream().filter(one -> one.y() < 1).toList();
      return new XySeries(steps.name(), slow).turned();
    }
  }

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

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    ShownRuns shown = ShownRuns.of(source);
    List<Curve> curves = shown.runs().stream().map(LatencyCurves::curve).toList();
    return curves.isEmpty()
        ? FigureOutcome.nothing(ShownRuns.NONE)
        : new ComputedFigure<>(this, new Result(curves, shown.notes()), shown.simulated());
  }

  private static Curve curve(MeasuredRun run) {
    List<XySeries.Point> steps =
        LatencyDistribution.of(run.samples()).steps().stream()
            .map(step -> new XySeries.Point(step.latencyNs() / MS, step.share(), ""))
            .toList();
    LatencyStatistics latency = run.latency();
    List<XySeries.Point> percentiles = new ArrayList<>();
    add(percentiles, 0.5, latency.p50());
    add(percentiles, 0.9, latency.p90());
    add(percentiles, 0.99, latency.p99());
    add(percentiles, 0.999, latency.p999());
    return new Curve(
        new XySeries(run.name(), steps),
        new XySeries(run.name() + ", percentiles of the record", percentiles));
  }

  private static void add(List<XySeries.Point> percentiles, double share, @Nullable Long ns) {
    if (ns != null) {
      percentiles.add(new XySeries.Point(ns / MS, share, ""));
    }
  }

  /** Panel 1: x latency in ms, y share; panel 2: x share, y latency in ms. */
  @Override
  public List<FigurePoint> points(Result result) {
    List<FigurePoint> points = new ArrayList<>();
    for (Curve curve : result.curves()) {
      points.addAll(XySeries.rows(1, List.of(curve.steps(), curve.percentiles())));
    }
    for (Curve curve : result.curves()) {
      points.addAll(XySeries.rows(2, List.of(curve.tail(), curve.percentiles().turned())));
    }
    return points;
  }

  @Override
  public Drawing draw(Result result, Style style) {
    List<XySeries> steps = result.each(Curve::steps);
    List<XySeries> tails = result.each(Curve::tail);
    List<XySeries> marks = result.each(Curve::percentiles);
    List<XySeries> turned = marks.stream().map(XySeries::turned).toList();
    RunLooks looks = new RunLooks(style.theme(), steps.stream().map(XySeries::name).toList());
    double[] all = XySeries.xs(Stream.concat(steps.stream(), marks.stream()).toList());
    Axis latency = LogAxis.covering("Latency of a query [ms]", all);
    Axis share = LinearAxis.between("Share of queries [%]", 0, 1).asPercent().intervals(5);
    List<Panel> panels = new ArrayList<>();
    panels.add(new Panel("Distribution", latency, share, art(steps, marks, true, looks)));
    double[] tail = XySeries.xs(Stream.concat(tails.stream(), turned.stream()).toList());
    if (tail.length > 0) {
      Axis percentile = new TailAxis("Percentile of queries", nines(tail));
      XyArt art = art(tails, turned, false, looks);
      panels.add(new Panel("The slowest queries", percentile, latency, art));
    }
    return FigurePage.of(
        style,
        "Latency distribution",
        Drawing.PAGE_PT,
        150,
        looks.legend(),
        PanelGrid.beside(style.theme(), panels),
        result.notes());
  }

  private static int nines(double[] shares) {
    double largest = DoubleStream.of(shares).max().orElse(0);
    return (int) Math.max(1, Math.min(9, Math.ceil(-Math.log10(1 - largest) - 1e-9)));
  }

  /** All lines, and over them the symbols of each. */
  private static XyArt art(
      List<XySeries> lines, List<XySeries> symbols, boolean stepped, RunLooks looks) {
    List<XyArt.Series> series = new ArrayList<>();
    for (XySeries line : lines) {
      Line look = looks.line(line.name());
      series.add(
          stepped
              ? XyArt.Series.steps(line.xs(), line.ys(), look)
              : XyArt.Series.lines(line.xs(), line.ys(), look));
    }
    for (int i = 0; i < symbols.size(); i++) {
      series.add(looks.symbols(lines.get(i).name(), symbols.get(i), 1));
    }
    return new XyArt(series);
  }
}
