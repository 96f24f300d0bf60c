package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.Axis;
import dev.wattstick.plot.draw.CategoryAxis;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.XyArt;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.EnvironmentLegend;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.Roles;
import dev.wattstick.plot.figure.Section;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Values of the common models with a series for each environment. */
final class EnvironmentLines {
  private EnvironmentLines() {}

  /** Points of one panel: environments by name, in each the models in the order of the axis. */
  static List<FigurePoint> points(
      FigureSource source, int panel, ToDoubleFunction<SectionEntry> value) {
    ModelSlots slots = ModelSlots.of(source);
    List<FigurePoint> points = new ArrayList<>();
    for (String environment : source.environments()) {
      for (Section section : source.sections()) {
        for (String model : section.commonModels()) {
          for (Entry entry : section.entries()) {
            if (entry.model().equals(model) && entry.environment().equals(environment)) {
              double y = value.applyAsDouble(new SectionEntry(section, entry));
              if (Double.isFinite(y)) {
                points.add(FigurePoint.of(panel, environment, slots.name(section, model), y));
              }
            }
          }
        }
      }
    }
    return points;
  }

  /** A result with what its dataset's metrics mean. */
  record SectionEntry(Section section, Entry entry) {
    Roles roles() {
      return section.roles();
    }
  }

  /** One panel of lines, or of symbols only. */
  static Panel panel(
      FigureData data,
      int number,
      String title,
      Axis y,
      FigureSource source,
      Style style,
      boolean lines) {
    ModelSlots slots = ModelSlots.of(source);
    Looks looks = new Looks(source, style.theme());
    CategoryAxis x = slots.axis();
    List<XyArt.Series> series = new ArrayList<>();
    for (String environment : data.series(number)) {
      var color = looks.environment(environment);
      Line line = lines ? Line.solid(color, EnvironmentLegend.LINE_PT) : null;
      series.add(
          new XyArt.Series(
              slots.xs(),
              slots.ys(data.points(number, environment)),
              color,
              line,
              looks.environmentGlyph(environment),
              EnvironmentLegend.GLYPH_PT,
              false));
    }
    return new Panel(title, x, y, new XyArt(series));
  }
}
