package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Roles;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.List;

/** Quality against energy, as values and as indices. */
final class QualityTrades implements Figure {

  @Override
  public String name() {
    return "env_suut_trades";
  }

  @Override
  public DataStep data(FigureSource source) {
    return Trades.data(
        source,
        new Trades.Axes(
            e -> e.entry().value(e.roles().energy()), e -> e.entry().value(e.roles().quality())),
        new Trades.Axes(
            e -> e.entry().index(e.roles().energy()), e -> e.entry().index(e.roles().quality())),
        "no model has both an energy and a quality");
  }

  @Override
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    List<Panel> panels = new ArrayList<>();
    panels.add(values(data, source, style));
    if (!data.panel(2).isEmpty()) {
      panels.add(indices(data, source, style));
    }
    return Trades.page("Quality against energy", data, source, style, panels, data.notes());
  }

  private static Panel values(FigureData data, FigureSource source, Style style) {
    List<FigurePoint> points = data.panel(1);
    String energy = EnvironmentMetrics.title(source, Roles::energy, true);
    String quality = EnvironmentMetrics.title(source, Roles::quality, true);
    LinearAxis y = LinearAxis.covering(quality, FigureData.ys(points));
    return Trades.panel(
        data,
        1,
        "Values",
        LinearAxis.covering(energy, FigureData.xs(points)),
        QualityAxis.of(source, Roles::quality, y),
        source,
        style);
  }

  private static Panel indices(FigureData data, FigureSource source, Style style) {
    List<FigurePoint> points = data.panel(2);
    String energy = EnvironmentMetrics.title(source, Roles::energy, false);
    String quality = EnvironmentMetrics.title(source, Roles::quality, false);
    return Trades.panel(
        data,
        2,
        "Indices",
        LinearAxis.covering("Index of " + energy, FigureData.xs(points)),
        LinearAxis.covering("Index of " + quality, FigureData.ys(points)),
        source,
        style);
  }
}
