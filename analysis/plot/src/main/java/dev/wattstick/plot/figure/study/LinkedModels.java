package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.Area;
import dev.wattstick.plot.draw.Glyph;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.NamePlaces;
import dev.wattstick.plot.draw.PanelArt;
import dev.wattstick.plot.draw.Pen;
import dev.wattstick.plot.draw.PlotArea;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.Style;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Results of one host: a line and a name for each model, a symbol for each processor. */
record LinkedModels(List<Entry> entries, Looks looks, Style style) implements PanelArt {
  private static final double GLYPH_PT = 5;

  @Override
  public void draw(Pen pen, PlotArea plot) {
    Map<String, List<Entry>> byModel = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (plot.shows(entry.compound("resource"), entry.compound("quality"))) {
        byModel.computeIfAbsent(entry.model(), model -> new ArrayList<>()).add(entry);
      }
    }
    byModel.values().forEach(linked -> drawLine(pen, plot, linked));
    NamePlaces names =
        new NamePlaces(pen, plot.area().inset(1, 1, 1, 1), style.note(), style.theme().panel());
    byModel.values().forEach(all -> all.forEach(e -> names.avoid(symbolArea(plot, e))));
    byModel.forEach(
        (model, linked) -> {
          // The middle one, as lines go from processor to processor.
          Entry middle = linked.get(linked.size() / 2);
          names.put(model, x(plot, middle), y(plot, middle), GLYPH_PT / 2 + 2);
        });
    byModel.values().forEach(all -> all.forEach(entry -> drawSymbol(pen, plot, entry)));
  }

  private static double x(PlotArea plot, Entry entry) {
    return plot.pageX(entry.compound("resource"));
  }

  private static double y(PlotArea plot, Entry entry) {
    return plot.pageY(entry.compound("quality"));
  }

  private static Area symbolArea(PlotArea plot, Entry entry) {
    return new Area(x(plot, entry), y(plot, entry), 0, 0).grown(GLYPH_PT / 2);
  }

  private void drawLine(Pen pen, PlotArea plot, List<Entry> linked) {
    Path2D path = new Path2D.Double();
    path.moveTo(x(plot, linked.get(0)), y(plot, linked.get(0)));
    for (Entry entry : linked.subList(1, linked.size())) {
      path.lineTo(x(plot, entry), y(plot, entry));
    }
    pen.stroke(path, Line.solid(style.theme().faint(), 0.7));
  }

  private void drawSymbol(Pen pen, PlotArea plot, Entry entry) {
    Glyph glyph = looks.processorGlyph(entry.processor());
    var shape = glyph.at(x(plot, entry), y(plot, entry), GLYPH_PT);
    pen.fill(shape, color(entry));
    pen.stroke(shape, Line.solid(style.theme().ink(), 0.5));
  }

  private Color color(Entry entry) {
    double[] compounds = entries.stream().mapToDouble(one -> one.compound("compound")).toArray();
    double best = java.util.Arrays.stream(compounds).max().orElse(1);
    double worst = java.util.Arrays.stream(compounds).min().orElse(0);
    double share = best > worst ? (best - entry.compound("compound")) / (best - worst) : 0;
    List<Color> letters = style.theme().letters();
    double position = share * (letters.size() - 1);
    int below = (int) Math.min(letters.size() - 2, Math.floor(position));
    return Theme.mix(letters.get(below), letters.get(below + 1), position - below);
  }
}
