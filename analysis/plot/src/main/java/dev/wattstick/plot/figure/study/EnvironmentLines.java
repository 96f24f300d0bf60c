package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.Axis;
import dev.wattstick.plot.draw.CategoryAxis;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.XyArt;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.EnvironmentLegend;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Hardware;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One value of each common model, with a series for each environment. */
record EnvironmentLines(List<Value> values) {

  /**
   * A value.
   *
   * @param slot of the model on the axis
   * @param name of the slot
   */
  record Value(String environment, int slot, String name, String model, double value) {}

  static EnvironmentLines of(
      FigureSource source, ModelSlots slots, ToDoubleFunction<CommonResult> value) {
    List<Value> values = new ArrayList<>();
    for (CommonResult result : CommonResult.of(source)) {
      Entry entry = result.entry();
      double y = value.applyAsDouble(result);
      if (Double.isFinite(y)) {
        int slot = slots.of(result.section(), entry.model());
        String name = slots.labels().get(slot);
        values.add(new Value(entry.environment(), slot, name, entry.model(), y));
      }
    }
    return new EnvironmentLines(values);
  }

  List<FigurePoint> points(int panel) {
    return values.stream()
        .map(
            one ->
                FigurePoint.of(panel, one.environment(), one.name(), one.value())
                    .labelled(one.model()))
        .toList();
  }

  Stream<String> environments() {
    return values.stream().map(Value::environment).distinct();
  }

  double[] ys() {
    return values.stream().mapToDouble(Value::value).toArray();
  }

  /**
   * One panel of lines, or of symbols only.
   *
   * @param lines whether symbols are joined
   */
  Panel panel(Axis y, ModelSlots slots, Hardware hardware, Style style, boolean lines) {
    Looks looks = new Looks(hardware, style.theme());
    List<XyArt.Series> series = new ArrayList<>();
    environments()
        .forEach(
            environment -> {
              var color = looks.environment(environment);
              series.add(
                  new XyArt.Series(
                      IntStream.range(0, slots.labels().size()).asDoubleStream().toArray(),
                      ys(environment, slots.labels().size()),
                      color,
                      lines ? Line.solid(color, EnvironmentLegend.LINE_PT) : null,
                      looks.environmentGlyph(environment),
                      EnvironmentLegend.GLYPH_PT,
                      false));
            });
    return new Panel("", new CategoryAxis("", slots.labels()), y, new XyArt(series));
  }

  /** For each slot the value in an environment, NaN where it has none. */
  private double[] ys(String environment, int slots) {
    double[] ys = new double[slots];
    Arrays.fill(ys, Double.NaN);
    values.stream()
        .filter(one -> one.environment().equals(environment))
        .forEach(one -> ys[one.slot()] = one.value());
    return ys;
  }
}
