package dev.wattstick.plot.figure.study;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.plot.draw.BoxArt;
import dev.wattstick.plot.draw.CategoryAxis;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.LogAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.Theme;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Style;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Means and standard deviations of a measurement that was repeated as a whole. The study pairs the
 * repetitions' rows by position, although they are in different orders, so that most of its
 * deviations are between different models; {@code stddev} repeats that and says so, {@code
 * stddev_by_model} pairs the same ones.
 */
final class RepetitionSpread implements Figure {
  private static final String MEAN = "MEAN";
  private static final String STD = "STD";

  private final boolean byModel;

  RepetitionSpread(boolean byModel) {
    this.byModel = byModel;
  }

  @Override
  public String name() {
    return byModel ? "stddev_by_model" : "stddev";
  }

  @Override
  public String needs() {
    return "databases and unmerged results of which two are repetitions of each other";
  }

  @Override
  public DataStep data(FigureSource source) {
    if (source.results().isEmpty()) {
      return DataStep.nothing(
          "there are no unmerged results: name the folder that holds them, or import them and not a"
              + " merged database");
    }
    Repetitions repetitions = Repetitions.largest(source.results());
    if (repetitions == null) {
      return DataStep.nothing(
          "no two result sets are repetitions of each other (names that differ in their last"
              + " number, as laptop_class_1 and laptop_class_2)");
    }
    List<int[]> rows = byModel ? repetitions.byModel() : repetitions.byPosition();
    List<FigurePoint> means = new ArrayList<>();
    List<FigurePoint> deviations = new ArrayList<>();
    for (Repetitions.Metric metric : repetitions.metrics(known(source), rows)) {
      for (double[] row : metric.rows()) {
        means.add(FigurePoint.of(1, MEAN, metric.title(), mean(row)));
        deviations.add(FigurePoint.of(1, STD, metric.title(), populationDeviation(row)));
      }
    }
    List<String> notes = notes(deviations, repetitions.mixed(rows), rows.size());
    means.addAll(deviations);
    return means.isEmpty()
        ? DataStep.nothing(
            "the repetitions "
                + String.join(", ", repetitions.names())
                + " have no complete row or no known metric in common")
        : new FigureData(means, notes, false);
  }

  private static List<Property> known(FigureSource source) {
    List<Property> known = new ArrayList<>();
    source.sections().forEach(section -> known.addAll(section.properties()));
    return known;
  }

  private static List<String> notes(List<FigurePoint> deviations, long mixed, int rows) {
    List<String> notes = new ArrayList<>();
    if (mixed > 0) {
      notes.add(
          "Rows are paired by position, as in the study: "
              + mixed
              + " of "
              + rows
              + " pairs are of different models or backends.");
    }
    long zero = deviations.stream().filter(point -> !(point.y() > 0)).count();
    if (zero > 0) {
      notes.add(zero + " deviations are 0 and have no place on the logarithmic axis.");
    }
    return notes;
  }

  static double mean(double[] values) {
    return DoubleStream.of(values).sum() / values.length;
  }

  static double populationDeviation(double[] values) {
    double mean = mean(values);
    double squares = DoubleStream.of(values).map(value -> (value - mean) * (value - mean)).sum();
    return Math.sqrt(squares / values.length);
  }

  @Override
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    Theme theme = style.theme();
    List<FigurePoint> points = data.points().stream().map(RepetitionSpread::inItsUnit).toList();
    FigureData shown = new FigureData(points, data.notes(), data.simulated());
    GroupedBoxes boxes = GroupedBoxes.of(shown, name -> color(name, theme), 1);
    Panel panel =
        new Panel(
            "",
            new CategoryAxis("", boxes.categories()),
            LogAxis.covering("Values", FigureData.ys(points)),
            new BoxArt(boxes.boxes()));
    return FigurePage.of(
        style,
        "Means and standard deviations of repeated measurements",
        Drawing.COLUMN_PT,
        155,
        new Legend(theme, boxes.legend(""), 2),
        PanelGrid.beside(theme, List.of(panel)),
        data.notes());
  }

  /** Fractions whose title says percent are drawn as percent. */
  private static FigurePoint inItsUnit(FigurePoint point) {
    String title = point.category();
    return title != null && title.endsWith("[%]")
        ? FigurePoint.of(1, point.series(), title, point.y() * 100)
        : point;
  }

  private static Color color(String name, Theme theme) {
    return name.equals(MEAN) ? theme.hue(1) : theme.hue(0);
  }
}
