package dev.wattstick.plot.figure.study;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.plot.draw.Axis;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.LogAxis;
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
import dev.wattstick.plot.figure.MetricTitle;
import dev.wattstick.plot.figure.Roles;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Time, quality, energy and energy index of the common models in every environment. */
final class EnvironmentMetrics implements Figure {
  private static final int TIME = 1;
  private static final int QUALITY = 2;
  private static final int ENERGY = 3;
  private static final int ENERGY_INDEX = 4;

  @Override
  public String name() {
    return "env_mod_time_acc_power";
  }

  @Override
  public DataStep data(FigureSource source) {
    List<FigurePoint> points = new ArrayList<>();
    points.addAll(EnvironmentLines.points(source, TIME, e -> e.entry().value(e.roles().time())));
    points.addAll(
        EnvironmentLines.points(source, QUALITY, e -> e.entry().value(e.roles().quality())));
    points.addAll(
        EnvironmentLines.points(source, ENERGY, e -> e.entry().value(e.roles().energy())));
    points.addAll(
        EnvironmentLines.points(source, ENERGY_INDEX, e -> e.entry().index(e.roles().energy())));
    return points.isEmpty()
        ? DataStep.nothing("no model has a time, a quality or an energy")
        : source.data(points);
  }

  @Override
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    List<Panel> panels = new ArrayList<>();
    for (int number : List.of(TIME, QUALITY, ENERGY, ENERGY_INDEX)) {
      double[] ys = FigureData.ys(data.panel(number));
      if (ys.length > 0) {
        Axis y = axis(number, ys, source);
        panels.add(EnvironmentLines.panel(data, number, "", y, source, style, true));
      }
    }
    Looks looks = new Looks(source, style.theme());
    return FigurePage.of(
        style,
        "Time, quality and energy by environment",
        ModelSlots.of(source).pagePt(),
        46 + 86 * panels.size(),
        EnvironmentLegend.of(source, style, looks, data.series(), true),
        PanelGrid.stacked(style.theme(), panels),
        data.notes());
  }

  private static Axis axis(int number, double[] ys, FigureSource source) {
    return switch (number) {
      case TIME -> LinearAxis.covering(title(source, Roles::time, true), ys).intervals(4);
      case QUALITY ->
          QualityAxis.of(
              source,
              Roles::quality,
              LinearAxis.covering(title(source, Roles::quality, true), ys).intervals(4));
      case ENERGY -> LogAxis.covering(title(source, Roles::energy, true), ys);
      default ->
          LinearAxis.covering("Index of " + title(source, Roles::energy, false), ys).intervals(4);
    };
  }

  static String title(
      FigureSource source, Function<Roles, @Nullable Property> role, boolean withUnit) {
    List<@Nullable Property> properties = new ArrayList<>();
    source.sections().forEach(section -> properties.add(role.apply(section.roles())));
    return withUnit ? MetricTitle.joined(properties) : MetricTitle.joinedNames(properties);
  }
}
