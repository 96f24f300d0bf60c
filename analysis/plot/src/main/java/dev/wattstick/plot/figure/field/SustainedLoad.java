package dev.wattstick.plot.figure.field;

import dev.wattstick.analysis.frame.NumberText;
import dev.wattstick.analysis.measured.LatencyWindows;
import dev.wattstick.analysis.measured.MeasuredRun;
import dev.wattstick.analysis.measured.Samples;
import dev.wattstick.plot.draw.Axis;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.XyArt;
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Median and 90th percentile of latency in windows over a run, relative to its first window. */
final class SustainedLoad implements Plot<SustainedLoad.Result> {
  private static final String SUSTAINED = "sustained";
  private static final double MINUTE = 60;

  record Result(List<Load> loads, List<String> notes) {
    private double[] each(ToDoubleFunction<Window> part) {
      return loads.stream().flatMap(load -> load.windows().stream()).mapToDouble(part).toArray();
    }
  }

  /** A run, window by window. */
  record Load(String run, List<Window> windows) {
    private double[] each(ToDoubleFunction<Window> part) {
      return windows.stream().mapToDouble(part).toArray();
    }
  }

  /**
   * A window.
   *
   * @param endSeconds from the first query
   * @param p50 relative to the first window's
   * @param p90 relative to the first window's
   */
  record Window(double endSeconds, double p50, double p90) {}

  @Override
  public String name() {
    return "sustained_load";
  }

  @Override
  public String needs() {
    return "runs with their samples, each of at least two windows of 50 queries";
  }

  @Override
  public Optional<String> hindrance(FigureSource source) {
    return ShownRuns.hindrance(source);
  }

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    ShownRuns shown = ShownRuns.of(source);
    if (shown.runs().isEmpty()) {
      return FigureOutcome.nothing(ShownRuns.NONE);
    }
    List<Load> loads = new ArrayList<>();
    List<String> tooShort = new ArrayList<>();
    for (MeasuredRun run : shown.runs()) {
      windows(run)
          .ifPresentOrElse(
              windows -> loads.add(load(run, windows.windows())), () -> tooShort.add(run.name()));
    }
    List<String> notes = new ArrayList<>(shown.notes());
    if (!tooShort.isEmpty()) {
      notes.add("Too short for two windows of 50 queries: " + String.join("; ", tooShort) + ".");
    }
    return loads.isEmpty()
        ? FigureOutcome.nothing("no run is long enough for two windows of at least 50 queries")
        : new ComputedFigure<>(this, new Result(loads, notes), shown.simulated());
  }

  private static Optional<LatencyWindows> windows(MeasuredRun run) {
    Samples samples = run.samples();
    return run.scenario().equals(SUSTAINED)
        ? LatencyWindows.ofLength(samples, MINUTE).or(() -> LatencyWindows.of(samples))
        : LatencyWindows.of(samples);
  }

  private static Load load(MeasuredRun run, List<LatencyWindows.Window> windows) {
    LatencyWindows.Window first = windows.get(0);
    return new Load(
        run.name(),
        windows.stream()
            .map(
                window ->
                    new Window(
                        window.endSeconds(),
                        (double) window.p50Ns() / first.p50Ns(),
                        (double) window.p90Ns() / first.p90Ns()))
            .toList());
  }

  /** x: end of the window, in seconds from the first query; y: relative to the first window. */
  @Override
  public List<FigurePoint> points(Result result) {
    return Stream.concat(
            points(result, 1, Window::p50).stream(), points(result, 2, Window::p90).stream())
        .toList();
  }

  private static List<FigurePoint> points(
      Result result, int panel, ToDoubleFunction<Window> percentile) {
    List<FigurePoint> points = new ArrayList<>();
    for (Load load : result.loads()) {
      for (Window window : load.windows()) {
        double y = percentile.applyAsDouble(window);
        points.add(FigurePoint.at(panel, load.run(), window.endSeconds(), y));
      }
    }
    return points;
  }

  @Override
  public Drawing draw(Result result, Style style) {
    RunLooks looks = new RunLooks(style.theme(), result.loads().stream().map(Load::run).toList());
    Axis time = LinearAxis.fromZero(timeTitle(result), result.each(Window::endSeconds));
    double[] all =
        DoubleStream.concat(
                DoubleStream.of(result.each(Window::p50)),
                DoubleStream.of(result.each(Window::p90)))
            .toArray();
    LinearAxis ratio = LinearAxis.covering("Relative to first window [%]", all);
    LinearAxis y = ratio.asPercent().intervals(5);
    XyArt medians = lines(result, Window::p50, looks);
    XyArt nineties = lines(result, Window::p90, looks);
    return FigurePage.of(
        style,
        "Latency under sustained load",
        Drawing.PAGE_PT,
        140,
        looks.legend(),
        PanelGrid.beside(
            style.theme(),
            List.of(
                new Panel("Median latency", time, y, medians),
                new Panel("90th percentile of latency", time, y.titled(""), nineties))),
        result.notes());
  }

  /** Says what a window is: the end of a run's first one is its length. */
  private static String timeTitle(Result result) {
    DoubleSummaryStatistics lengths =
        result.loads().stream()
            .mapToDouble(load -> load.windows().get(0).endSeconds())
            .summaryStatistics();
    String shortest = NumberText.of(lengths.getMin());
    return "Time [s], in windows of "
        + (lengths.getMin() == lengths.getMax()
            ? shortest
            : shortest + " to " + NumberText.of(lengths.getMax()))
        + " s";
  }

  private static XyArt lines(Result result, ToDoubleFunction<Window> percentile, RunLooks looks) {
    List<XyArt.Series> lines = new ArrayList<>();
    for (Load load : result.loads()) {
      lines.add(
          XyArt.Series.both(
              load.each(Window::endSeconds),
              load.each(percentile),
              looks.line(load.run()),
              looks.glyph(load.run()),
              0.75 * RunLooks.GLYPH_PT));
    }
    return new XyArt(lines);
  }
}
