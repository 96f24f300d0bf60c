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
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Hardware;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.ModelOnHost;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Style;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which accelerator saves the most energy how often, and how much it saves. */
final class EnergyComparison implements Plot<EnergyComparison.Result> {
  private static final String BETTER = "better accelerator";
  private static final double BIN = 20;
  private static final int MOST_BINS = 20;

  /** Class of an energy in percent of the CPU's. */
  enum Level {
    GOOD("< 20%", 0),
    FAIR("< 60%", 2),
    POOR(">= 60%", 4);

    private final String text;
    private final int letter;

    Level(String text, int letter) {
      this.text = text;
      this.letter = letter;
    }

    static Level of(double percent) {
      return percent < 20 ? GOOD : percent < 60 ? FAIR : POOR;
    }

    private Color color(Theme theme) {
      return theme.letters().get(letter);
    }
  }

  /**
   * What the better accelerators save.
   *
   * @param wins how often each accelerator is the better one
   * @param best the energy of the better ones, level by level
   */
  record Result(SortedMap<String, Integer> wins, List<Best> best, Hardware hardware) {}

  /** The energy of the better accelerator of a model on a host. */
  record Best(String model, double percentOfCpu) {
    Level level() {
      return Level.of(percentOfCpu);
    }
  }

  @Override
  public String name() {
    return "improv_table_bars";
  }

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    TreeMap<String, Integer> wins = new TreeMap<>();
    List<Best> bests = new ArrayList<>();
    for (ModelOnHost pair : source.commonModelsOnHosts()) {
      pair.accelerators().forEach(a -> wins.putIfAbsent(a.processor(), 0));
      Entry best = pair.bestByEnergy();
      if (best != null) {
        wins.merge(best.processor(), 1, Integer::sum);
        double percent = pair.percentOfCpu(best, pair.section().roles().energy());
        bests.add(new Best(pair.model(), percent));
      }
    }
    bests.sort(Comparator.comparing(Best::level));
    return bests.isEmpty()
        ? FigureOutcome.nothing(
            "no model has an energy both on an accelerator and on its host's CPU")
        : source.computed(this, new Result(wins, bests, source.hardware()));
  }

  @Override
  public List<FigurePoint> points(Result result) {
    List<FigurePoint> points = new ArrayList<>();
    result.wins().forEach((name, count) -> points.add(FigurePoint.count(1, BETTER, name, count)));
    for (Best best : result.best()) {
      points.add(
          FigurePoint.value(2, best.level().text, best.percentOfCpu()).labelled(best.model()));
    }
    return points;
  }

  @Override
  public Drawing draw(Result result, Style style) {
    Theme theme = style.theme();
    return FigurePage.of(
        style,
        "The better accelerator by energy",
        Drawing.PAGE_PT,
        112,
        new Legend(theme, List.of(), 1),
        PanelGrid.beside(theme, List.of(wins(result, theme), levels(result, theme))),
        List.of());
  }

  private static List<Legend.Entry> legend(Theme theme) {
    List<Legend.Entry> entries = new ArrayList<>();
    for (Level level : Level.values()) {
      Color color = level.color(theme);
      String label = level.text.replace(">=", "\u2265").replace("%", " %") + " of the CPU's energy";
      entries.add(new Legend.Entry(label, Swatch.box(color, Pattern.PLAIN, color, color)));
    }
    return entries;
  }

  private static Panel wins(Result result, Theme theme) {
    Looks looks = new Looks(result.hardware(), theme);
    List<String> names = List.copyOf(result.wins().keySet());
    double[] counts = result.wins().values().stream().mapToDouble(Integer::doubleValue).toArray();
    List<StackArt.Layer> layers = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      double[] heights = new double[counts.length];
      heights[i] = counts[i];
      Color color = looks.processor(names.get(i));
      layers.add(new StackArt.Layer(heights, color, Pattern.PLAIN, color));
    }
    return new Panel(
        "Accelerator with the lower energy",
        new CategoryAxis("", names),
        LinearAxis.fromZero("Models and hosts", counts).intervals(4),
        new StackArt(layers, 0.6, Color.WHITE));
  }

  private static Panel levels(Result result, Theme theme) {
    double largest = result.best().stream().mapToDouble(Best::percentOfCpu).max().orElse(BIN);
    double width = BIN * (1 + Math.floor(largest / (MOST_BINS * BIN)));
    int bins = (int) Math.floor(largest / width) + 1;
    Histogram histogram = new Histogram(0, bins * width, bins);
    List<StackArt.Layer> layers = new ArrayList<>();
    double[] sums = new double[bins];
    for (Level level : Level.values()) {
      double[] percents =
          result.best().stream()
              .filter(best -> best.level() == level)
              .mapToDouble(Best::percentOfCpu)
              .toArray();
      if (percents.length > 0) {
        double[] counts = histogram.counts(percents);
        Arrays.setAll(sums, bin -> sums[bin] + counts[bin]);
        Color color = level.color(theme);
        layers.add(new StackArt.Layer(counts, color, Pattern.PLAIN, color));
      }
    }
    return new Panel(
        "Its energy relative to the CPU",
        LinearAxis.between("Relative energy [%]", 0, bins * width).intervals(6),
        LinearAxis.fromZero("Models and hosts", sums).intervals(4),
        new StackArt(layers, 0.92, Color.WHITE)
            .under(new Legend(theme, legend(theme), 1).topRight()));
  }
}
