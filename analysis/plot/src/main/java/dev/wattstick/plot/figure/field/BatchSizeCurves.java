package dev.wattstick.plot.figure.field;

import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.LogAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.XyArt;
import dev.wattstick.plot.figure.BatchCurve;
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Time per sample against the batch size, a panel for each environment. */
final class BatchSizeCurves implements Plot<BatchSizeCurves.Result> {
  private static final int MOST_PANELS = 6;
  private static final int COLUMNS = 3;
  private static final double MS = 1e3;

  /**
   * The curves that have a place.
   *
   * @param environments of the panels, in order
   * @param leftOut how many curves have none
   */
  record Result(List<String> environments, List<BatchCurve> curves, long leftOut) {
    private int panel(BatchCurve curve) {
      return environments.indexOf(curve.environment()) + 1;
    }

    private List<String> models() {
      return curves.stream().map(BatchCurve::model).distinct().toList();
    }

    private List<Point> points(Predicate<BatchCurve> chosen) {
      return curves.stream().filter(chosen).flatMap(curve -> Point.of(curve).stream()).toList();
    }
  }

  /** The time of a sample with a batch size. */
  record Point(int batchSize, double milliseconds) {

    /** Those that are known. */
    private static List<Point> of(BatchCurve curve) {
      return IntStream.range(0, curve.batchSizes().length)
          .mapToObj(i -> new Point(curve.batchSizes()[i], curve.secondsPerSample()[i] * MS))
          .filter(point -> Double.isFinite(point.milliseconds()))
          .toList();
    }
  }

  @Override
  public String name() {
    return "batch_size_curves";
  }

  @Override
  public String needs() {
    return "runs of one model with at least two batch sizes, or tables of times by batch size";
  }

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    List<BatchCurve> all = new ArrayList<>(source.inputs().batchCurves());
    all.addAll(RunBatches.curves(source.runs().all()));
    List<String> environments =
        all.stream().map(BatchCurve::environment).distinct().limit(MOST_PANELS).toList();
    List<String> models = models(all);
    List<BatchCurve> placed =
        all.stream()
            .filter(c -> environments.contains(c.environment()) && models.contains(c.model()))
            .toList();
    List<BatchCurve> known = placed.stream().filter(c -> !Point.of(c).isEmpty()).toList();
    return known.isEmpty()
        ? FigureOutcome.nothing(
            "there is nothing measured with at least two batch sizes: no runs of one model that"
                + " differ in it, no table of times by batch size")
        : new ComputedFigure<>(
            this,
            new Result(environments, known, all.size() - placed.size()),
            placed.stream().anyMatch(BatchCurve::simulated));
  }

  /** As many as have colours: those of the most environments, in order of appearance. */
  private static List<String> models(List<BatchCurve> curves) {
    Map<String, Integer> environments = new LinkedHashMap<>();
    curves.forEach(curve -> environments.merge(curve.model(), 1, Integer::sum));
    return environments.entrySet().stream()
        .sorted((one, other) -> other.getValue() - one.getValue())
        .limit(RunLooks.MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** x: samples a batch; y: milliseconds a sample. */
  @Override
  public List<FigurePoint> points(Result result) {
    List<FigurePoint> points = new ArrayList<>();
    for (BatchCurve curve : result.curves()) {
      for (Point point : Point.of(curve)) {
        points.add(
            FigurePoint.at(
                    result.panel(curve), curve.model(), point.batchSize(), point.milliseconds())
                .labelled(curve.model()));
      }
    }
    return points;
  }

  @Override
  public Drawing draw(Result result, Style style) {
    RunLooks looks = new RunLooks(style.theme(), result.models());
    List<Panel> panels =
        result.environments().stream()
            .filter(e -> result.curves().stream().anyMatch(c -> c.environment().equals(e)))
            .map(environment -> panel(result, environment, looks))
            .toList();
    int columns = Math.min(COLUMNS, panels.size());
    int rows = (panels.size() + columns - 1) / columns;
    return FigurePage.of(
        style,
        "Time per sample by batch size",
        columns == 1 ? Drawing.COLUMN_PT : Drawing.PAGE_PT,
        140 * rows,
        looks.legend(),
        new PanelGrid(style.theme(), columns, false, panels),
        result.leftOut() == 0
            ? List.of()
            : List.of(result.leftOut() + " more curves are not shown."));
  }

  private static Panel panel(Result result, String environment, RunLooks looks) {
    List<Point> all = result.points(curve -> curve.environment().equals(environment));
    List<XyArt.Series> lines = new ArrayList<>();
    for (String model : looks.series()) {
      List<Point> points =
          result.points(
              curve -> curve.environment().equals(environment) && curve.model().equals(model));
      Line line = looks.line(model);
      lines.add(
          XyArt.Series.both(xs(points), ys(points), line, looks.glyph(model), RunLooks.GLYPH_PT));
    }
    return new Panel(
        environment,
        LogAxis.covering("Batch size", xs(all)).doubling(),
        LinearAxis.fromZero("Time per sample [ms]", ys(all)).intervals(5),
        new XyArt(lines));
  }

  private static double[] xs(List<Point> points) {
    return points.stream().mapToDouble(Point::batchSize).toArray();
  }

  private static double[] ys(List<Point> points) {
    return points.stream().mapToDouble(Point::milliseconds).toArray();
  }
}
