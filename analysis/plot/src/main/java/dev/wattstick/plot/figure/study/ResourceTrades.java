package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.Axis;
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

/** Energy against time, and the second quality metric against the first. */
final class ResourceTrades implements Figure {

  @Override
  public String name() {
    return "env_trades";
  }

  @Override
  public DataStep data(FigureSource source) {
    return Trades.data(
        source,
        new Trades.Axes(
            e -> e.entry().value(e.roles().time()), e -> e.entry().value(e.roles().energy())),
        new Trades.Axes(
            e -> e.entry().value(e.roles().quality()),
            e -> e.entry().value(e.roles().secondQuality())),
        "no model has both time and energy, or two quality metrics");
  }

  @Override
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    List<Panel> panels = new ArrayList<>();
    if (!data.panel(1).isEmpty()) {
      panels.add(resources(data, source, style));
    }
    if (!data.panel(2).isEmpty()) {
      panels.add(qualities(data, source, style));
    }
    List<String> notes = panels.size() == 2 ? Trades.outside(data, panels) : List.of();
    return Trades.page(
        "Trade-offs of resources and of qualities", data, source, style, panels, notes);
  }

  private static Panel resources(FigureData data, FigureSource source, Style style) {
    List<FigurePoint> points = data.panel(1);
    String time = EnvironmentMetrics.title(source, Roles::time, true);
    String energy = EnvironmentMetrics.title(source, Roles::energy, true);
    Axis x = Trades.window(LinearAxis.between(time, -0.02, 0.8), FigureData.xs(points));
    Axis y = Trades.window(LinearAxis.between(energy, -1, 24), FigureData.ys(points));
    return Trades.panel(data, 1, "Resources", x, y, source, style);
  }

  private static Panel qualities(FigureData data, FigureSource source, Style style) {
    List<FigurePoint> points = data.panel(2);
    String first = EnvironmentMetrics.title(source, Roles::quality, true);
    String second = EnvironmentMetrics.title(source, Roles::secondQuality, true);
    LinearAxis x = Trades.window(LinearAxis.between(first, 0.56, 0.79), FigureData.xs(points));
    LinearAxis y = Trades.window(LinearAxis.between(second, 0.75, 0.95), FigureData.ys(points));
    return Trades.panel(
        data,
        2,
        "Qualities",
        QualityAxis.of(source, Roles::quality, x),
        QualityAxis.of(source, Roles::secondQuality, y),
        source,
        style);
  }
}
