package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.CategoryAxis;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.Pattern;
import dev.wattstick.plot.draw.StackArt;
import dev.wattstick.plot.draw.Swatch;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.ModelOnHost;
import dev.wattstick.plot.figure.Style;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which accelerator saves the most energy how often, and how much it saves. */
final class EnergyComparison implements Figure {
  static final String GOOD = "< 20%";
  static final String FAIR = "< 60%";
  static final String POOR = ">= 60%";
  private static final String BETTER = "better accelerator";
  private static final double BIN = 20;
  private static final int MOST_BINS = 20;

  @Override
  public String name() {
    return "improv_table_bars";
  }

  /** Class of an energy in percent of the CPU's. */
  static String level(double percent) {
    return percent < 20 ? GOOD : percent < 60 ? FAIR : POOR;
  }

  @Override
  public DataStep data(FigureSource source) {
    TreeMap<String, Integer> wins = new TreeMap<>();
    Map<String, List<FigurePoint>> byLevel = new LinkedHashMap<>();
    for (String level : List.of(GOOD, FAIR, POOR)) {
      byLevel.put(level, new ArrayList<>());
    }
    for (ModelOnHost pair : source.commonModelsOnHosts()) {
      pair.accelerators().forEach(a -> wins.putIfAbsent(a.processor(), 0));
      Entry best = pair.bestByEnergy();
      if (best != null) {
        double percent = pair.percentOfCpu(best, pair.section().roles().energy());
        wins.merge(best.processor(), 1, Integer::sum);
        byLevel
            .getOrDefault(level(percent), List.of())
            .add(FigurePoint.value(2, level(percent), percent));
      }
    }
    List<FigurePoint> points = new ArrayList<>();
    wins.forEach((name, count) -> points.add(FigurePoint.count(1, BETTER, name, count)));
    byLevel.values().forEach(points::addAll);
    return points.size() == wins.size()
        ? DataStep.nothing("no model has an energy both on an accelerator and on its host's CPU")
        : source.data(points);
  }

  @Override
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    Theme theme = style.theme();
    return FigurePage.of(
        style,
        "The better accelerator by energy",
        Drawing.PAGE_PT,
        112,
        new Legend(theme, List.of(), 1),
        PanelGrid.beside(theme, List.of(wins(data, source, theme), levels(data, theme))),
        data.notes());
  }

  private static List<Legend.Entry> legend(Theme theme) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (String level : List.of(GOOD, FAIR, POOR)) {
      Color color = color(level, theme);
      String label = level.replace(">=", "\u2265").replace("%", " %") + " of the CPU's energy";
      entries.add(new Legend.Entry(label, Swatch.box(color, Pattern.PLAIN, color, color)));
    }
    return entries;
  }

  private static Panel wins(FigureData data, FigureSource source, Theme theme) {
    Looks looks = new Looks(source, theme);
    List<FigurePoint> points = data.panel(1);
    List<String> names = points.stream().map(point -> String.valueOf(point.category())).toList();
    List<StackArt.Layer> layers = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      double[] heights = new double[points.size()];
      heights[i] = points.get(i).y();
      Color color = looks.processor(names.get(i));
      layers.add(new StackArt.Layer(heights, color, Pattern.PLAIN, color));
    }
    LinearAxis y = LinearAxis.fromZero("Models and hosts", FigureData.ys(points)).intervals(4);
    return new Panel(
        "Accelerator with the lower energy",
        new CategoryAxis("", names),
        y,
        new StackArt(layers, 0.6, Color.WHITE));
  }

  private static Panel levels(FigureData data, Theme theme) {
    double[] all = FigureData.xs(data.panel(2));
    double largest = java.util.stream.DoubleStream.of(all).max().orElse(BIN);
    double width = BIN * (1 + Math.floor(largest / (MOST_BINS * BIN)));
    int bins = (int) Math.floor(largest / width) + 1;
    Histogram histogram = new Histogram(0, bins * width, bins);
    List<StackArt.Layer> layers = new ArrayList<>();
    double[] sums = new double[bins];
    for (String level : data.series(2)) {
      double[] counts = histogram.counts(FigureData.xs(data.points(2, level)));
      for (int bin = 0; bin < bins; bin++) {
        sums[bin] += counts[bin];
      }
      Color color = color(level, theme);
      layers.add(new StackArt.Layer(counts, color, Pattern.PLAIN, color));
    }
    return new Panel(
        "Its energy relative to the CPU",
        LinearAxis.between("Relative energy [%]", 0, bins * width).intervals(6),
        LinearAxis.fromZero("Models and hosts", sums).intervals(4),
        new StackArt(layers, 0.92, Color.WHITE)
            .under(new Legend(theme, legend(theme), 1).topRight()));
  }

  private static Color color(String level, Theme theme) {
    return theme.letters().get(level.equals(GOOD) ? 0 : level.equals(FAIR) ? 2 : 4);
  }
}
