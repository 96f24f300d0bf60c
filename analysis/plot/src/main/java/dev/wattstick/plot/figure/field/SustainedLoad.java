package dev.wattstick.plot.figure.field;

import dev.wattstick.analysis.frame.NumberText;
import dev.wattstick.analysis.measured.LatencyWindows;
import dev.wattstick.analysis.measured.MeasuredRun;
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
import dev.wattstick.plot.figure.XySeries;
import dev.wattstick.record.run.Samples;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Median and 90th percentile of latency in windows over a run, relative to its first window. */
final class SustainedLoad implements Plot<SustainedLoad.Result> {
  private static final String SUSTAINED = "sustained";
  private static final double MINUTE = 60;

  /** Both percentiles of each run: x the end of a window in seconds, y relative to the first. */
  record Result(List<XySeries> medians, List<XySeries> nineties, List<String> notes) {}

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
    List<XySeries> medians = new ArrayList<>();
    List<XySeries> nineties = new ArrayList<>();
    List<String> tooShort = new ArrayList<>();
    for (MeasuredRun run : shown.runs()) {
      Optional<LatencyWindows> windows = windows(run);
      if (windows.isEmpty()) {
        tooShort.add(run.name());
      } else {
        medians.add(relative(run, windows.get().windows(), LatencyWindows.Window::p50Ns));
        nineties.add(relative(run, windows.get().windows(), LatencyWindows.Window::p90Ns));
      }
    }
    List<String> notes = new ArrayList<>(shown.notes());
    if (!tooShort.isEmpty()) {
      notes.add("Too short for two windows of 50 queries: " + String.join("; ", tooShort) + ".");
    }
    return medians.isEmpty()
        ? FigureOutcome.nothing("no run is long enough for two windows of at least 50 queries")
        : new ComputedFigure<>(this, new Result(medians, nineties, notes), shown.simulated());
  }

  private static Optional<LatencyWindows> windows(MeasuredRun run) {
    Samples samples = run.samples();
    return run.scenario().equals(SUSTAINED)
        ? LatencyWindows.ofLength(samples, MINUTE).or(() -> LatencyWindows.of(samples))
        : LatencyWindows.of(samples);
  }

  private static XySeries relative(
      MeasuredRun run,
      List<LatencyWindows.Window> windows,
      ToLongFunction<LatencyWindows.Window> percentile) {
    double first = percentile.applyAsLong(windows.get(0));
    return new XySeries(
        run.name(),
        windows.stream()
            .map(
                one ->
                    new XySeries.Point(one.endSeconds(), percentile.applyAsLong(one) / first, ""))
            .toList());
  }

  @Override
  public List<FigurePoint> points(Result result) {
    List<FigurePoint> points = new ArrayList<>(XySeries.rows(1, result.medians()));
    points.addAll(XySeries.rows(2, result.nineties()));
    return points;
  }

  @Override
  public Drawing draw(Result result, Style style) {
    List<XySeries> medians = result.medians();
    List<XySeries> nineties = result.nineties();
    RunLooks looks = new RunLooks(style.theme(), medians.stream().map(XySeries::name).toList());
    Axis time = LinearAxis.fromZero(timeTitle(medians), XySeries.xs(medians));
    double[] all = XySeries.ys(Stream.concat(medians.stream(), nineties.stream()).toList());
    LinearAxis ratio = LinearAxis.covering("Relative to first window [%]", all);
    LinearAxis y = ratio.asPercent().intervals(5);
    Panel left = new Panel("Median latency", time, y, looks.joined(medians, 0.75));
    XyArt right = looks.joined(nineties, 0.75);
    return FigurePage.of(
        style,
        "Latency under sustained load",
        Drawing.PAGE_PT,
        140,
        looks.legend(),
        PanelGrid.beside(
            style.theme(),
            List.of(left, new Panel("90th percentile of latency", time, y.titled(""), right))),
        result.notes());
  }

  /** Says what a window is: the end of a run's first one is its length. */
  private static String timeTitle(List<XySeries> runs) {
    DoubleSummaryStatistics lengths =
        runs.stream().mapToDouble(run -> run.points().get(0).x()).summaryStatistics();
    String shortest = NumberText.of(lengths.getMin());
    return "Time [s], in windows of "
        + (lengths.getMin() == lengths.getMax()
            ? shortest
            : shortest + " to " + NumberText.of(lengths.getMax()))
        + " s";
  }
}
