package dev.wattstick.plot.figure.field;

import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.LogAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.figure.BatchCurve;
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Style;
import dev.wattstick.plot.figure.XySeries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  record Result(List<String> environments, List<Curve> curves, long leftOut) {}

  /**
   * A curve of a model: x samples a batch, y milliseconds a sample.
   *
   * @param panel from 1
   */
  record Curve(int panel, XySeries times) {

    /** Of the times that are known. */
    private static Curve of(BatchCurve curve, int panel) {
      return new Curve(
          panel,
          new XySeries(
              curve.model(),
              IntStream.range(0, curve.batchSizes().length)
                  .filter(i -> Double.isFinite(curve.secondsPerSample()[i]))
                  .mapToObj(
                      i ->
                          new XySeries.Point(
                              curve.batchSizes()[i],
                              curve.secondsPerSample()[i] * MS,
                              curve.model()))
                  .toList()));
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
    List<Curve> known =
        placed.stream()
            .map(one -> Curve.of(one, environments.indexOf(one.environment()) + 1))
            .filter(curve -> !curve.times().points().isEmpty())
            .toList();
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

  @Override
  public List<FigurePoint> points(Result result) {
    return result.curves().stream()
        .flatMap(curve -> XySeries.rows(curve.panel(), List.of(curve.times())).stream())
        .toList();
  }

  @Override
  public Drawing draw(Result result, Style style) {
    List<String> models =
        result.curves().stream().map(one -> one.times().name()).distinct().toList();
    RunLooks looks = new RunLooks(style.theme(), models);
    List<Panel> panels = new ArrayList<>();
    for (int number = 1; number <= result.environments().size(); number++) {
      List<XySeries> curves = ofPanel(result, number, models);
      if (!curves.isEmpty()) {
        panels.add(
            new Panel(
                result.environments().get(number - 1),
                LogAxis.covering("Batch size", XySeries.xs(curves)).doubling(),
                LinearAxis.fromZero("Time per sample [ms]", XySeries.ys(curves)).intervals(5),
                looks.joined(curves, 1)));
      }
    }
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

  /** In the legend's order; a table and runs may have times of one model. */
  private static List<XySeries> ofPanel(Result result, int number, List<String> models) {
    return models.stream()
        .map(model -> new XySeries(model, times(result, number, model)))
        .filter(times -> !times.points().isEmpty())
        .toList();
  }

  private static List<XySeries.Point> times(Result result, int panel, String model) {
    return result.curves().stream()
        .filter(curve -> curve.panel() == panel && curve.times().name().equals(model))
        .flatMap(curve -> curve.times().points().stream())
        .toList();
  }
}
