package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.XyArt;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.EnvironmentLegend;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Hardware;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Roles;
import dev.wattstick.plot.figure.Style;
import dev.wattstick.plot.figure.XySeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Two planes of one value of the common models against another, a symbol for each environment. */
final class Trades implements Plot<Trades.Result> {
  /** A window that the study chose is kept for data of which it shows at least this share. */
  private static final double MOST = 0.75;

  private final String name;
  private final String title;
  private final String otherwise;
  private final Function<FigureSource, List<Plane>> planes;

  /**
   * @param otherwise why there is no such figure
   */
  private Trades(
      String name, String title, String otherwise, Function<FigureSource, List<Plane>> planes) {
    this.name = name;
    this.title = title;
    this.otherwise = otherwise;
    this.planes = planes;
  }

  /** Energy against time, and the second quality metric against the first. */
  static Trades ofResources() {
    return new Trades(
        "env_trades",
        "Trade-offs of resources and of qualities",
        "no model has both time and energy, or two quality metrics",
        source -> List.of(energyByTime(source), qualities(source)));
  }

  /** Quality against energy, as values and as indices. */
  static Trades ofQuality() {
    return new Trades(
        "env_suut_trades",
        "Quality against energy",
        "no model has both an energy and a quality",
        source -> List.of(qualityByEnergy(source), indices(source)));
  }

  /** What both planes show. */
  record Result(List<Plane> planes, Hardware hardware) {}

  /**
   * One value against another.
   *
   * @param environments a series each
   */
  record Plane(String title, LinearAxis x, LinearAxis y, List<XySeries> environments) {
    private long outside() {
      return environments.stream()
          .flatMap(one -> one.points().stream())
          .filter(point -> !(x.shows(point.x()) && y.shows(point.y())))
          .count();
    }
  }

  private static Plane energyByTime(FigureSource source) {
    List<XySeries> points =
        series(source, one -> one.value(Roles::time), one -> one.value(Roles::energy));
    String time = MetricAxis.of(source, Roles::time).title();
    String energy = MetricAxis.of(source, Roles::energy).title();
    return new Plane(
        "Resources",
        window(LinearAxis.between(time, -0.02, 0.8), XySeries.xs(points)),
        window(LinearAxis.between(energy, -1, 24), XySeries.ys(points)),
        points);
  }

  private static Plane qualities(FigureSource source) {
    List<XySeries> points =
        series(source, one -> one.value(Roles::quality), one -> one.value(Roles::secondQuality));
    MetricAxis first = MetricAxis.of(source, Roles::quality);
    MetricAxis second = MetricAxis.of(source, Roles::secondQuality);
    return new Plane(
        "Qualities",
        first.inUnit(window(LinearAxis.between(first.title(), 0.56, 0.79), XySeries.xs(points))),
        second.inUnit(window(LinearAxis.between(second.title(), 0.75, 0.95), XySeries.ys(points))),
        points);
  }

  private static Plane qualityByEnergy(FigureSource source) {
    List<XySeries> points =
        series(source, one -> one.value(Roles::energy), one -> one.value(Roles::quality));
    return new Plane(
        "Values",
        MetricAxis.of(source, Roles::energy).covering(XySeries.xs(points)),
        MetricAxis.of(source, Roles::quality).covering(XySeries.ys(points)),
        points);
  }

  private static Plane indices(FigureSource source) {
    List<XySeries> points =
        series(source, one -> one.index(Roles::energy), one -> one.index(Roles::quality));
    return new Plane(
        "Indices",
        MetricAxis.of(source, Roles::energy).ofIndices(XySeries.xs(points)),
        MetricAxis.of(source, Roles::quality).ofIndices(XySeries.ys(points)),
        points);
  }

  private static List<XySeries> series(
      FigureSource source, ToDoubleFunction<CommonResult> x, ToDoubleFunction<CommonResult> y) {
    Map<String, List<XySeries.Point>> series = new LinkedHashMap<>();
    for (CommonResult one : CommonResult.of(source)) {
      Entry entry = one.entry();
      double across = x.applyAsDouble(one);
      double up = y.applyAsDouble(one);
      if (Double.isFinite(across) && Double.isFinite(up)) {
        series
            .computeIfAbsent(entry.environment(), environment -> new ArrayList<>())
            .add(new XySeries.Point(across, up, entry.model()));
      }
    }
    List<XySeries> environments = new ArrayList<>();
    series.forEach((name, points) -> environments.add(new XySeries(name, points)));
    return environments;
  }

  /** The first axis where it shows most of the values, else one that covers them all. */
  static LinearAxis window(LinearAxis study, double[] values) {
    long shown = Arrays.stream(values).filter(study::shows).count();
    return shown >= MOST * values.length ? study : LinearAxis.covering(study.title(), values);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    List<Plane> both = planes.apply(source);
    return both.stream().allMatch(plane -> plane.environments().isEmpty())
        ? FigureOutcome.nothing(otherwise)
        : source.computed(this, new Result(both, source.hardware()));
  }

  @Override
  public List<FigurePoint> points(Result result) {
    List<FigurePoint> points = new ArrayList<>();
    for (int i = 0; i < result.planes().size(); i++) {
      points.addAll(XySeries.rows(i + 1, result.planes().get(i).environments()));
    }
    return points;
  }

  /** The planes that have points beside each other under one legend. */
  @Override
  public Drawing draw(Result result, Style style) {
    List<Plane> shown =
        result.planes().stream().filter(one -> !one.environments().isEmpty()).toList();
    Looks looks = new Looks(result.hardware(), style.theme());
    List<String> environments =
        shown.stream()
            .flatMap(one -> one.environments().stream())
            .map(XySeries::name)
            .distinct()
            .toList();
    return FigurePage.of(
        style,
        title,
        shown.size() == 2 ? Drawing.PAGE_PT : Drawing.COLUMN_PT,
        168,
        EnvironmentLegend.of(result.hardware(), style, environments, false),
        PanelGrid.beside(style.theme(), shown.stream().map(one -> panel(one, looks)).toList()),
        shown.size() == 2 ? outside(shown) : List.of());
  }

  private static Panel panel(Plane plane, Looks looks) {
    List<XyArt.Series> series = new ArrayList<>();
    for (XySeries one : plane.environments()) {
      series.add(
          XyArt.Series.markers(
              one.xs(),
              one.ys(),
              looks.environment(one.name()),
              looks.environmentGlyph(one.name()),
              EnvironmentLegend.GLYPH_PT));
    }
    return new Panel(plane.title(), plane.x(), plane.y(), new XyArt(series));
  }

  /** How many points of each plane lie outside of its axes, in words; empty when none. */
  private static List<String> outside(List<Plane> planes) {
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < planes.size(); i++) {
      long outside = planes.get(i).outside();
      if (outside > 0) {
        notes.add("(" + (char) ('a' + i) + ") " + outside + " results lie outside of the axes.");
      }
    }
    return notes.isEmpty() ? List.of() : List.of(String.join(" ", notes));
  }
}
