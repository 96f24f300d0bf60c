package dev.wattstick.analysis.figure.study;

import dev.wattstick.analysis.draw.Drawing;
import dev.wattstick.analysis.draw.LinearAxis;
import dev.wattstick.analysis.draw.Panel;
import dev.wattstick.analysis.draw.PanelGrid;
import dev.wattstick.analysis.figure.DataStep;
import dev.wattstick.analysis.figure.EnvironmentLegend;
import dev.wattstick.analysis.figure.Figure;
import dev.wattstick.analysis.figure.FigureData;
import dev.wattstick.analysis.figure.FigurePage;
import dev.wattstick.analysis.figure.FigurePoint;
import dev.wattstick.analysis.figure.FigureSource;
import dev.wattstick.analysis.figure.Looks;
import dev.wattstick.analysis.figure.Style;
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
