package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.EnvironmentLegend;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.Style;
import java.util.List;

/** The compound index of the common models in every environment. */
final class EnvironmentCompound implements Figure {

  @Override
  public String name() {
    return "environment_compound";
  }

  @Override
  public DataStep data(FigureSource source) {
    List<FigurePoint> points =
        EnvironmentLines.points(source, 1, e -> e.entry().compound("compound"));
    return points.isEmpty()
        ? DataStep.nothing("no model has a compound index")
        : source.data(points);
  }

  @Override
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    LinearAxis y = LinearAxis.covering("Compound index", FigureData.ys(data.points()));
    Panel panel = EnvironmentLines.panel(data, 1, "", y, source, style, false);
    return FigurePage.of(
        style,
        "Compound index by environment",
        ModelSlots.of(source).pagePt(),
        140,
        EnvironmentLegend.of(source, style, new Looks(source, style.theme()), data.series(), false),
        PanelGrid.stacked(style.theme(), List.of(panel)),
        data.notes());
  }
}
