package dev.wattstick.plot.figure.field;

import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.LogAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.XyArt;
import dev.wattstick.plot.figure.BatchCurve;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Time per sample against the batch size, a panel for each environment. */
final class BatchSizeCurves implements Figure {
  private static final int MOST_PANELS = 6;
  private static final int COLUMNS = 3;
  private static final double MS = 1e3;

  @Override
  public String name() {
    return "batch_size_curves";
  }

  @Override
  public String needs() {
    return "runs of one model with at least two batch sizes, or tables of times by batch size";
  }

  /** x: samples a batch; y: milliseconds a sample. */
  @Override
  public DataStep data(FigureSource source) {
    List<BatchCurve> curves = new ArrayList<>(source.inputs().batchCurves());
    curves.addAll(RunBatches.curves(source.runs().all()));
    List<String> environments = curves.stream().map(BatchCurve::environment).distinct().toList();
    List<String> shown = environments.subList(0, Math.min(MOST_PANELS, environments.size()));
    List<FigurePoint> points = new ArrayList<>();
    List<String> models = models(curves);
    boolean simulated = false;
    for (BatchCurve curve : curves) {
      if (shown.contains(curve.environment()) && models.contains(curve.model())) {
        points.addAll(points(curve, shown.indexOf(curve.environment()) + 1));
        simulated |= curve.simulated();
      }
    }
    return points.isEmpty()
        ? DataStep.nothing(
            "there is nothing measured with at least two batch sizes: no runs of one model that"
                + " differ in it, no table of times by batch size")
        : new FigureData(points, leftOut(curves, shown, models), simulated);
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

  private static List<FigurePoint> points(BatchCurve curve, int panel) {
    List<FigurePoint> points = new ArrayList<>();
    for (int i = 0; i < curve.batchSizes().length; i++) {
      double y = curve.secondsPerSample()[i] * MS;
      if (Double.isFinite(y)) {
        points.add(FigurePoint.at(panel, curve.model(), curve.batchSizes()[i], y));
      }
    }
    return points;
  }

  private static List<String> leftOut(
      List<BatchCurve> curves, List<String> shown, List<String> models) {
    long count =
        curves.stream()
            .filter(c -> !shown.contains(c.environment()) || !models.contains(c.model()))
            .count();
    return count == 0 ? List.of() : List.of(count + " more curves are not shown.");
  }

  @Override
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    RunLooks looks = new RunLooks(style.theme(), data.series());
    List<String> environments =
        java.util.stream.Stream.concat(
                source.inputs().batchCurves().stream(),
                RunBatches.curves(source.runs().all()).stream())
            .map(BatchCurve::environment)
            .distinct()
            .toList();
    List<Panel> panels = new ArrayList<>();
    for (int number = 1; number <= Math.min(MOST_PANELS, environments.size()); number++) {
      if (!data.panel(number).isEmpty()) {
        panels.add(panel(data, number, environments.get(number - 1), looks));
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
        data.notes());
  }

  private static Panel panel(FigureData data, int number, String title, RunLooks looks) {
    List<FigurePoint> all = data.panel(number);
    List<XyArt.Series> lines = new ArrayList<>();
    for (String model : looks.series()) {
      List<FigurePoint> points = data.points(number, model);
      lines.add(
          XyArt.Series.both(
              FigureData.xs(points),
              FigureData.ys(points),
              looks.line(model),
              looks.glyph(model),
              RunLooks.GLYPH_PT));
    }
    return new Panel(
        title,
        LogAxis.covering("Batch size", FigureData.xs(all)).doubling(),
        LinearAxis.fromZero("Time per sample [ms]", FigureData.ys(all)).intervals(5),
        new XyArt(lines));
  }
}
