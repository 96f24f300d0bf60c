package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.Area;
import dev.wattstick.plot.draw.Glyph;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.NamePlaces;
import dev.wattstick.plot.draw.PanelArt;
import dev.wattstick.plot.draw.Pen;
import dev.wattstick.plot.draw.PlotArea;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.Style;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Results of one host: a line and a name for each model, a symbol for each processor. */
record LinkedModels(List<QualityResourceMap.Point> points, Looks looks, Style style)
    implements PanelArt {
  private static final double GLYPH_PT = 5;

  @Override
  public void draw(Pen pen, PlotArea plot) {
    Map<String, List<QualityResourceMap.Point>> byModel =
        points.stream()
            .filter(point -> plot.shows(point.resource(), point.quality()))
            .collect(
                Collectors.groupingBy(
                    QualityResourceMap.Point::model, LinkedHashMap::new, Collectors.toList()));
    byModel.values().forEach(linked -> drawLine(pen, plot, linked));
    NamePlaces names =
        new NamePlaces(pen, plot.area().inset(1, 1, 1, 1), style.note(), style.theme().panel());
    byModel.values().forEach(all -> all.forEach(one -> names.avoid(symbolArea(plot, one))));
    byModel.forEach(
        (model, linked) -> {
          // The middle one, as lines go from processor to processor.
          QualityResourceMap.Point middle = linked.get(linked.size() / 2);
          names.put(model, x(plot, middle), y(plot, middle), GLYPH_PT / 2 + 2);
        });
    byModel.values().forEach(all -> all.forEach(one -> drawSymbol(pen, plot, one)));
  }

  private static double x(PlotArea plot, QualityResourceMap.Point point) {
    return plot.pageX(point.resource());
  }

  private static double y(PlotArea plot, QualityResourceMap.Point point) {
    return plot.pageY(point.quality());
  }

  private static Area symbolArea(PlotArea plot, QualityResourceMap.Point point) {
    return new Area(x(plot, point), y(plot, point), 0, 0).grown(GLYPH_PT / 2);
  }

  private void drawLine(Pen pen, PlotArea plot, List<QualityResourceMap.Point> linked) {
    Path2D path = new Path2D.Double();
    path.moveTo(x(plot, linked.get(0)), y(plot, linked.get(0)));
    for (QualityResourceMap.Point point : linked.subList(1, linked.size())) {
      path.lineTo(x(plot, point), y(plot, point));
    }
    pen.stroke(path, Line.solid(style.theme().faint(), 0.7));
  }

  private void drawSymbol(Pen pen, PlotArea plot, QualityResourceMap.Point point) {
    Glyph glyph = looks.processorGlyph(point.processor());
    var shape = glyph.at(x(plot, point), y(plot, point), GLYPH_PT);
    pen.fill(shape, color(point));
    pen.stroke(shape, Line.solid(style.theme().ink(), 0.5));
  }

  private Color color(QualityResourceMap.Point point) {
    double[] compounds = points.stream().mapToDouble(QualityResourceMap.Point::compound).toArray();
    double best = Arrays.stream(compounds).max().orElse(1);
    double worst = Arrays.stream(compounds).min().orElse(0);
    double share = best > worst ? (best - point.compound()) / (best - worst) : 0;
    List<Color> letters = style.theme().letters();
    double position = share * (letters.size() - 1);
    int below = (int) Math.min(letters.size() - 2, Math.floor(position));
    return Theme.mix(letters.get(below), letters.get(below + 1), position - below);
  }
}
