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
import dev.wattstick.plot.figure.ComputedFigure;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Means and standard deviations of a measurement that was repeated as a whole. The study pairs the
 * repetitions' rows by position, although they are in different orders, so that most of its
 * deviations are between different models; {@code stddev} repeats that and says so, {@code
 * stddev_by_model} pairs the same ones.
 */
final class RepetitionSpread implements Plot<RepetitionSpread.Result> {
  private static final String MEAN = "MEAN";
  private static final String STD = "STD";

  private final boolean byModel;

  RepetitionSpread(boolean byModel) {
    this.byModel = byModel;
  }

  /**
   * What repeats how well.
   *
   * @param notes how many pairs are mixed, and what the picture leaves out
   */
  record Result(List<Spread> spreads, List<String> notes) {}

  /**
   * A metric of a pair of rows.
   *
   * @param model of both, empty where they are of different ones
   */
  record Spread(Repetitions.Metric metric, String model, double mean, double deviation) {}

  @Override
  public String name() {
    return byModel ? "stddev_by_model" : "stddev";
  }

  @Override
  public String needs() {
    return "databases and unmerged results of which two are repetitions of each other";
  }

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    if (source.results().isEmpty()) {
      return FigureOutcome.nothing(
          "there are no unmerged results: name the folder that holds them, or import them and not a"
              + " merged database");
    }
    Repetitions repetitions = Repetitions.largest(source.results());
    if (repetitions == null) {
      return FigureOutcome.nothing(
          "no two result sets are repetitions of each other (names that differ in their last"
              + " number, as laptop_class_1 and laptop_class_2)");
    }
    List<int[]> rows = byModel ? repetitions.byModel() : repetitions.byPosition();
    List<Spread> spreads = new ArrayList<>();
    for (Repetitions.Metric metric : repetitions.metrics(known(source))) {
      List<double[]> values = repetitions.values(metric, rows);
      for (int i = 0; i < rows.size(); i++) {
        double[] pair = values.get(i);
        String model = repetitions.model(rows.get(i));
        spreads.add(new Spread(metric, model, mean(pair), populationDeviation(pair)));
      }
    }
    return spreads.isEmpty()
        ? FigureOutcome.nothing(
            "the repetitions "
                + String.join(", ", repetitions.names())
                + " have no complete row or no known metric in common")
        : new ComputedFigure<>(
            this, new Result(spreads, notes(spreads, repetitions.mixed(rows), rows.size())), false);
  }

  private static List<Property> known(FigureSource source) {
    List<Property> known = new ArrayList<>();
    source.sections().forEach(section -> known.addAll(section.properties()));
    return known;
  }

  private static List<String> notes(List<Spread> spreads, long mixed, int rows) {
    List<String> notes = new ArrayList<>();
    if (mixed > 0) {
      notes.add(
          "Rows are paired by position, as in the study: "
              + mixed
              + " of "
              + rows
              + " pairs are of different models or backends.");
    }
    long zero = spreads.stream().filter(spread -> !(spread.deviation() > 0)).count();
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

  /** All means, then all deviations. */
  @Override
  public List<FigurePoint> points(Result result) {
    return Stream.concat(
            result.spreads().stream().map(one -> point(one, MEAN, one.mean())),
            result.spreads().stream().map(one -> point(one, STD, one.deviation())))
        .toList();
  }

  private static FigurePoint point(Spread spread, String series, double y) {
    return FigurePoint.of(1, series, spread.metric().title(), y).labelled(spread.model());
  }

  @Override
  public Drawing draw(Result result, Style style) {
    Theme theme = style.theme();
    List<GroupedBoxes.Value> values =
        Stream.concat(
                result.spreads().stream().map(one -> value(one, MEAN, one.mean())),
                result.spreads().stream().map(one -> value(one, STD, one.deviation())))
            .toList();
    GroupedBoxes boxes =
        GroupedBoxes.of(values, series -> series.equals(MEAN) ? theme.hue(1) : theme.hue(0));
    double[] all = values.stream().mapToDouble(GroupedBoxes.Value::value).toArray();
    Panel panel =
        new Panel(
            "",
            new CategoryAxis("", boxes.categories()),
            LogAxis.covering("Values", all),
            new BoxArt(boxes.boxes()));
    return FigurePage.of(
        style,
        "Means and standard deviations of repeated measurements",
        Drawing.COLUMN_PT,
        155,
        new Legend(theme, boxes.legend(""), 2),
        PanelGrid.beside(theme, List.of(panel)),
        result.notes());
  }

  /** Fractions whose title says percent are drawn as percent. */
  private static GroupedBoxes.Value value(Spread spread, String series, double value) {
    Repetitions.Metric metric = spread.metric();
    return new GroupedBoxes.Value(series, metric.title(), metric.fraction() ? 100 * value : value);
  }
}
