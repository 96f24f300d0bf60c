package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.figure.EnvironmentLegend;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Hardware;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Style;
import java.util.List;

/** The compound index of the common models in every environment. */
final class EnvironmentCompound implements Plot<EnvironmentCompound.Result> {

  /** The indices along the axis of models. */
  record Result(EnvironmentLines indices, ModelSlots slots, Hardware hardware) {}

  @Override
  public String name() {
    return "environment_compound";
  }

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    ModelSlots slots = ModelSlots.of(source);
    EnvironmentLines indices =
        EnvironmentLines.of(source, slots, one -> one.entry().compound("compound"));
    return indices.values().isEmpty()
        ? FigureOutcome.nothing("no model has a compound index")
        : source.computed(this, new Result(indices, slots, source.hardware()));
  }

  @Override
  public List<FigurePoint> points(Result result) {
    return result.indices().points(1);
  }

  @Override
  public Drawing draw(Result result, Style style) {
    EnvironmentLines indices = result.indices();
    LinearAxis y = LinearAxis.covering("Compound index", indices.ys());
    Panel panel = indices.panel(y, result.slots(), result.hardware(), style, false);
    return FigurePage.of(
        style,
        "Compound index by environment",
        result.slots().pagePt(),
        140,
        EnvironmentLegend.of(result.hardware(), style, indices.environments().toList(), false),
        PanelGrid.stacked(style.theme(), List.of(panel)),
        List.of());
  }
}
