package dev.wattstick.plot.figure.study;

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
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.Section;
import dev.wattstick.plot.figure.Style;
import java.awt.Color;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;

/** By how much an accelerator's resource and quality indices differ from its host's CPU. */
final class ImprovementBars implements Figure {
  private static final int BINS = 10;
  private static final List<String> COMPOUNDS = List.of("resource", "quality");
  private static final Map<String, Histogram> STUDY_RANGES =
      Map.of(
          "resource", new Histogram(-0.3, 0.3, BINS), "quality", new Histogram(-0.1, 0.05, BINS));

  /** The study's ranges are kept for data of which they hold at least this share. */
  private static final double MOST = 0.75;

  @Override
  public String name() {
    return "improvement_bars";
  }

  @Override
  public DataStep data(FigureSource source) {
    IndexDifferences differences = new IndexDifferences(source);
    List<FigurePoint> points = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    int panel = 1;
    for (String compound : COMPOUNDS) {
      List<FigurePoint> row = new ArrayList<>();
      for (String accelerator : differences.accelerators()) {
        for (var difference : differences.of(compound, accelerator)) {
          row.add(FigurePoint.value(panel, difference.series(), difference.value()));
        }
        panel++;
      }
      Histogram range = range(compound, FigureData.xs(row));
      int all = row.size();
      row.removeIf(point -> !range.holds(point.x()));
      if (row.size() < all) {
        notes.add(all - row.size() + " of the " + compound + " index");
      }
      points.addAll(row);
    }
    return points.isEmpty()
        ? DataStep.nothing("no model has indices both on an accelerator and on its host's CPU")
        : source.data(points, outside(notes));
  }

  private static String[] outside(List<String> counts) {
    return counts.isEmpty()
        ? new String[0]
        : new String[] {"Differences outside of the axes: " + String.join(", ", counts) + "."};
  }

  private static Histogram range(String compound, double[] values) {
    Histogram study = STUDY_RANGES.getOrDefault(compound, new Histogram(-1, 1, BINS));
    if (Histogram.outside(study, values) <= (1 - MOST) * values.length) {
      return study;
    }
    double reach = DoubleStream.of(values).map(Math::abs).max().orElse(1);
    double rounded = Math.ceil(reach * 10) / 10;
    return new Histogram(-rounded, rounded, BINS);
  }

  @Override
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    List<String> accelerators = new IndexDifferences(source).accelerators();
    Map<String, StackArt.Layer> looks = looks(data, source, style.theme());
    List<Panel> panels = new ArrayList<>();
    for (int row = 0; row < COMPOUNDS.size(); row++) {
      panels.addAll(
          row(data, COMPOUNDS.get(row), accelerators, 1 + row * accelerators.size(), looks));
    }
    List<Legend.Entry> entries = new ArrayList<>();
    looks.forEach(
        (series, look) ->
            entries.add(
                new Legend.Entry(
                    series,
                    Swatch.box(look.fill(), look.pattern(), look.patternInk(), look.fill()))));
    return FigurePage.of(
        style,
        "Indices of accelerators against the CPU's",
        Drawing.PAGE_PT,
        236,
        new Legend(style.theme(), entries, Math.max(1, source.hosts().size())),
        new PanelGrid(style.theme(), accelerators.size(), false, panels),
        data.notes());
  }

  /** Colour and pattern of every series, in the legend's order: task by task, host by host. */
  private static Map<String, StackArt.Layer> looks(
      FigureData data, FigureSource source, Theme theme) {
    Looks looks = new Looks(source, theme);
    Map<String, StackArt.Layer> bySeries = new LinkedHashMap<>();
    for (Section section : source.sections()) {
      boolean first = section.roles().kind() == source.sections().get(0).roles().kind();
      for (String host : source.hosts()) {
        String series = IndexDifferences.series(section, host);
        Color fill = looks.host(host);
        Color ink = first ? Theme.veiled(Color.WHITE, 150) : Theme.veiled(theme.ink(), 200);
        Pattern pattern = first ? Pattern.STRIPES : Pattern.DOTS;
        if (data.series().contains(series)) {
          bySeries.put(series, new StackArt.Layer(new double[BINS], fill, pattern, ink));
        }
      }
    }
    return bySeries;
  }

  private static List<Panel> row(
      FigureData data,
      String compound,
      List<String> accelerators,
      int firstPanel,
      Map<String, StackArt.Layer> looks) {
    List<FigurePoint> all = new ArrayList<>();
    List<double[]> sums = new ArrayList<>();
    for (int i = 0; i < accelerators.size(); i++) {
      all.addAll(data.panel(firstPanel + i));
    }
    Histogram range = range(compound, FigureData.xs(all));
    for (int i = 0; i < accelerators.size(); i++) {
      sums.add(range.counts(FigureData.xs(data.panel(firstPanel + i))));
    }
    // One scale for the row, so that its panels can be compared.
    double[] heights = sums.stream().flatMapToDouble(DoubleStream::of).toArray();
    LinearAxis y = LinearAxis.fromZero("Results", heights).intervals(5);
    LinearAxis untitled = y.titled("");
    List<Panel> panels = new ArrayList<>();
    for (int i = 0; i < accelerators.size(); i++) {
      List<StackArt.Layer> layers = new ArrayList<>();
      int panel = firstPanel + i;
      looks.forEach(
          (series, look) -> {
            double[] counts = range.counts(FigureData.xs(data.points(panel, series)));
            layers.add(new StackArt.Layer(counts, look.fill(), look.pattern(), look.patternInk()));
          });
      String title = capital(compound) + " index, " + accelerators.get(i) + " minus CPU";
      LinearAxis x = LinearAxis.between("", range.low(), range.high()).intervals(6);
      panels.add(
          new Panel(title, x, i == 0 ? y : untitled, new StackArt(layers, 0.9, Color.WHITE)));
    }
    return panels;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
