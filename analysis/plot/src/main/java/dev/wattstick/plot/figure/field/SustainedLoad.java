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
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Style;
import dev.wattstick.record.run.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Median and 90th percentile of latency in windows over a run, relative to its first window. */
final class SustainedLoad implements Figure {
  private static final String SUSTAINED = "sustained";
  private static final double MINUTE = 60;
  private static final int P50 = 1;
  private static final int P90 = 2;

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

  /** x: end of the window, in seconds from the first query; y: relative to the first window. */
  @Override
  public DataStep data(FigureSource source) {
    ShownRuns shown = ShownRuns.of(source);
    if (shown.runs().isEmpty()) {
      return DataStep.nothing(ShownRuns.NONE);
    }
    List<FigurePoint> medians = new ArrayList<>();
    List<FigurePoint> nineties = new ArrayList<>();
    List<String> tooShort = new ArrayList<>();
    for (MeasuredRun run : shown.runs()) {
      Optional<LatencyWindows> windows = windows(run);
      if (windows.isEmpty()) {
        tooShort.add(run.name());
      } else {
        add(medians, nineties, run.name(), windows.get().windows());
      }
    }
    List<String> notes = new ArrayList<>(shown.notes());
    if (!tooShort.isEmpty()) {
      notes.add("Too short for two windows of 50 queries: " + String.join("; ", tooShort) + ".");
    }
    medians.addAll(nineties);
    return medians.isEmpty()
        ? DataStep.nothing("no run is long enough for two windows of at least 50 queries")
        : new FigureData(medians, notes, shown.simulated());
  }

  private static Optional<LatencyWindows> windows(MeasuredRun run) {
    Samples samples = run.samples();
    return run.scenario().equals(SUSTAINED)
        ? LatencyWindows.ofLength(samples, MINUTE).or(() -> LatencyWindows.of(samples))
        : LatencyWindows.of(samples);
  }

  private static void add(
      List<FigurePoint> medians,
      List<FigurePoint> nineties,
      String run,
      List<LatencyWindows.Window> windows) {
    LatencyWindows.Window first = windows.get(0);
    for (LatencyWindows.Window window : windows) {
      double end = window.endSeconds();
      medians.add(FigurePoint.at(P50, run, end, (double) window.p50Ns() / first.p50Ns()));
      nineties.add(FigurePoint.at(P90, run, end, (double) window.p90Ns() / first.p90Ns()));
    }
  }

  @Override
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    RunLooks looks = new RunLooks(style.theme(), data.series());
    Axis time = LinearAxis.fromZero(timeTitle(data), FigureData.xs(data.points()));
    double[] all = FigureData.ys(data.points());
    LinearAxis ratio = LinearAxis.covering("Relative to first window [%]", all);
    LinearAxis y = ratio.asPercent().intervals(5);
    return FigurePage.of(
        style,
        "Latency under sustained load",
        Drawing.PAGE_PT,
        140,
        looks.legend(),
        PanelGrid.beside(
            style.theme(),
            List.of(
                panel(data, P50, "Median latency", time, y, looks),
                panel(data, P90, "90th percentile of latency", time, y.titled(""), looks))),
        data.notes());
  }

  /** Says what a window is: the end of a run's first one is its length. */
  private static String timeTitle(FigureData data) {
    double shortest = Double.POSITIVE_INFINITY;
    double longest = 0;
    for (String run : data.series(P50)) {
      double length = data.points(P50, run).get(0).x();
      shortest = Math.min(shortest, length);
      longest = Math.max(longest, length);
    }
    String lengths =
        shortest == longest
            ? NumberText.of(shortest)
            : NumberText.of(shortest) + " to " + NumberText.of(longest);
    return "Time [s], in windows of " + lengths + " s";
  }

  private static Panel panel(
      FigureData data, int number, String title, Axis x, Axis y, RunLooks looks) {
    List<XyArt.Series> lines = new ArrayList<>();
    for (String run : looks.series()) {
      List<FigurePoint> points = data.points(number, run);
      lines.add(
          XyArt.Series.both(
              FigureData.xs(points),
              FigureData.ys(points),
              looks.line(run),
              looks.glyph(run),
              0.75 * RunLooks.GLYPH_PT));
    }
    return new Panel(title, x, y, new XyArt(lines));
  }
}
