package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.Axis;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.LogAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.figure.EnvironmentLegend;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Hardware;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Roles;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Time, quality, energy and energy index of the common models in every environment. */
final class EnvironmentMetrics implements Plot<EnvironmentMetrics.Result> {

  /** Four panels along the axis of models, and how their axes are named. */
  record Result(
      EnvironmentLines times,
      EnvironmentLines qualities,
      EnvironmentLines energies,
      EnvironmentLines energyIndices,
      MetricAxis time,
      MetricAxis quality,
      MetricAxis energy,
      ModelSlots slots,
      Hardware hardware) {

    List<EnvironmentLines> panels() {
      return List.of(times, qualities, energies, energyIndices);
    }
  }

  @Override
  public String name() {
    return "env_mod_time_acc_power";
  }

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    ModelSlots slots = ModelSlots.of(source);
    Result result =
        new Result(
            EnvironmentLines.of(source, slots, one -> one.value(Roles::time)),
            EnvironmentLines.of(source, slots, one -> one.value(Roles::quality)),
            EnvironmentLines.of(source, slots, one -> one.value(Roles::energy)),
            EnvironmentLines.of(source, slots, one -> one.index(Roles::energy)),
            MetricAxis.of(source, Roles::time),
            MetricAxis.of(source, Roles::quality),
            MetricAxis.of(source, Roles::energy),
            slots,
            source.hardware());
    return result.panels().stream().allMatch(panel -> panel.values().isEmpty())
        ? FigureOutcome.nothing("no model has a time, a quality or an energy")
        : source.computed(this, result);
  }

  @Override
  public List<FigurePoint> points(Result result) {
    return IntStream.range(0, result.panels().size())
        .boxed()
        .flatMap(panel -> result.panels().get(panel).points(panel + 1).stream())
        .toList();
  }

  @Override
  public Drawing draw(Result result, Style style) {
    List<Panel> panels = new ArrayList<>();
    add(panels, result.times(), ys -> result.time().covering(ys).intervals(4), result, style);
    add(
        panels,
        result.qualities(),
        ys -> result.quality().covering(ys).intervals(4),
        result,
        style);
    String energy = result.energy().title();
    add(panels, result.energies(), ys -> LogAxis.covering(energy, ys), result, style);
    add(
        panels,
        result.energyIndices(),
        ys -> result.energy().ofIndices(ys).intervals(4),
        result,
        style);
    List<String> environments =
        result.panels().stream().flatMap(EnvironmentLines::environments).distinct().toList();
    return FigurePage.of(
        style,
        "Time, quality and energy by environment",
        result.slots().pagePt(),
        46 + 86 * panels.size(),
        EnvironmentLegend.of(result.hardware(), style, environments, true),
        PanelGrid.stacked(style.theme(), panels),
        List.of());
  }

  private static void add(
      List<Panel> panels,
      EnvironmentLines values,
      Function<double[], Axis> axis,
      Result result,
      Style style) {
    if (!values.values().isEmpty()) {
      Axis y = axis.apply(values.ys());
      panels.add(values.panel(y, result.slots(), result.hardware(), style, true));
    }
  }
}
