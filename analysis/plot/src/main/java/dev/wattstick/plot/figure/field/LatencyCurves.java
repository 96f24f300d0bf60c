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
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Style;
import dev.wattstick.record.LatencyStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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

  record Result(List<Curve> curves, List<String> notes) {}

  /**
   * The latencies of a run.
   *
   * @param steps of the distribution, ascending
   * @param percentiles of the record
   */
  record Curve(String run, List<Point> steps, List<Point> percentiles) {

    /** The steps that have slower queries above them. */
    List<Point> tail() {
      return steps.stream().filter(step -> step.share() < 1).toList();
    }
  }

  /** The share of queries that took at most so long. */
  record Point(double share, double milliseconds) {}

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
    List<Point> steps =
        LatencyDistribution.of(run.samples()).steps().stream()
            .map(step -> new Point(step.share(), step.latencyNs() / MS))
            .toList();
    LatencyStatistics latency = run.latency();
    List<Point> percentiles = new ArrayList<>();
    add(percentiles, 0.5, latency.p50());
    add(percentiles, 0.9, latency.p90());
    add(percentiles, 0.99, latency.p99());
    add(percentiles, 0.999, latency.p999());
    return new Curve(run.name(), steps, percentiles);
  }

  private static void add(List<Point> percentiles, double share, @Nullable Long latencyNs) {
    if (latencyNs != null) {
      percentiles.add(new Point(share, latencyNs / MS));
    }
  }

  /** Panel 1: x latency in ms, y share; panel 2: x share, y latency in ms. */
  @Override
  public List<FigurePoint> points(Result result) {
    List<FigurePoint> points = new ArrayList<>();
    for (Curve curve : result.curves()) {
      curve.steps().forEach(one -> points.add(onCurve(curve.run(), one)));
      curve.percentiles().forEach(one -> points.add(onCurve(marks(curve), one)));
    }
    for (Curve curve : result.curves()) {
      curve.tail().forEach(one -> points.add(inTail(curve.run(), one)));
      curve.percentiles().forEach(one -> points.add(inTail(marks(curve), one)));
    }
    return points;
  }

  private static String marks(Curve curve) {
    return curve.run() + ", percentiles of the record";
  }

  private static FigurePoint onCurve(String series, Point point) {
    return FigurePoint.at(1, series, point.milliseconds(), point.share());
  }

  private static FigurePoint inTail(String series, Point point) {
    return FigurePoint.at(2, series, point.share(), point.milliseconds());
  }

  @Override
  public Drawing draw(Result result, Style style) {
    RunLooks looks = new RunLooks(style.theme(), result.curves().stream().map(Curve::run).toList());
    double[] all = each(result, Curve::steps, Point::milliseconds);
    double[] tail = each(result, Curve::tail, Point::share);
    Axis latency = LogAxis.covering("Latency of a query [ms]", all);
    Axis share = LinearAxis.between("Share of queries [%]", 0, 1).asPercent().intervals(5);
    List<Panel> panels = new ArrayList<>();
    panels.add(new Panel("Distribution", latency, share, distribution(result, looks)));
    if (tail.length > 0) {
      Axis percentile = new TailAxis("Percentile of queries", nines(tail));
      panels.add(new Panel("The slowest queries", percentile, latency, tails(result, looks)));
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

  /** Of these steps of all runs, and of the percentiles. */
  private static double[] each(
      Result result, Function<Curve, List<Point>> steps, ToDoubleFunction<Point> part) {
    return result.curves().stream()
        .flatMap(curve -> Stream.concat(steps.apply(curve).stream(), curve.percentiles().stream()))
        .mapToDouble(part)
        .toArray();
  }

  private static int nines(double[] shares) {
    double largest = DoubleStream.of(shares).max().orElse(0);
    return (int) Math.max(1, Math.min(9, Math.ceil(-Math.log10(1 - largest) - 1e-9)));
  }

  private static XyArt distribution(Result result, RunLooks looks) {
    List<XyArt.Series> series = new ArrayList<>();
    for (Curve curve : result.curves()) {
      double[] xs = milliseconds(curve.steps());
      series.add(XyArt.Series.steps(xs, shares(curve.steps()), looks.line(curve.run())));
    }
    for (Curve curve : result.curves()) {
      List<Point> marks = curve.percentiles();
      series.add(looks.symbols(curve.run(), milliseconds(marks), shares(marks), 1));
    }
    return new XyArt(series);
  }

  private static XyArt tails(Result result, RunLooks looks) {
    List<XyArt.Series> series = new ArrayList<>();
    for (Curve curve : result.curves()) {
      double[] ys = milliseconds(curve.tail());
      series.add(XyArt.Series.lines(shares(curve.tail()), ys, looks.line(curve.run())));
    }
    for (Curve curve : result.curves()) {
      List<Point> marks = curve.percentiles();
      series.add(looks.symbols(curve.run(), shares(marks), milliseconds(marks), 1));
    }
    return new XyArt(series);
  }

  private static double[] shares(List<Point> points) {
    return points.stream().mapToDouble(Point::share).toArray();
  }

  private static double[] milliseconds(List<Point> points) {
    return points.stream().mapToDouble(Point::milliseconds).toArray();
  }
}
