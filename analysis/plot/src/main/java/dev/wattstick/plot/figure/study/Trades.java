package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.Axis;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.XyArt;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.EnvironmentLegend;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.Section;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One value of the common models against another, a symbol for each environment. */
final class Trades {
  /** A window that the study chose is kept for data of which it shows at least this share. */
  private static final double MOST = 0.75;

  private Trades() {}

  /** What a panel shows of a result. */
  record Axes(
      ToDoubleFunction<EnvironmentLines.SectionEntry> x,
      ToDoubleFunction<EnvironmentLines.SectionEntry> y) {}

  /**
   * The data of two panels.
   *
   * @param otherwise why there is none
   */
  static DataStep data(FigureSource source, Axes first, Axes second, String otherwise) {
    List<FigurePoint> points = points(source, 1, first);
    points.addAll(points(source, 2, second));
    return points.isEmpty() ? DataStep.nothing(otherwise) : source.data(points);
  }

  /** Points of one panel, environments by name. */
  private static List<FigurePoint> points(FigureSource source, int panel, Axes axes) {
    List<FigurePoint> points = new ArrayList<>();
    for (String environment : source.environments()) {
      for (Section section : source.sections()) {
        List<String> models = section.commonModels();
        for (String model : models) {
          for (Entry entry : section.entries()) {
            if (entry.model().equals(model) && entry.environment().equals(environment)) {
              var one = new EnvironmentLines.SectionEntry(section, entry);
              double x = axes.x().applyAsDouble(one);
              double y = axes.y().applyAsDouble(one);
              add(points, panel, environment, x, y);
            }
          }
        }
      }
    }
    return points;
  }

  private static void add(
      List<FigurePoint> points, int panel, String environment, double x, double y) {
    if (Double.isFinite(x) && Double.isFinite(y)) {
      points.add(FigurePoint.at(panel, environment, x, y));
    }
  }

  /** The panels beside each other under one legend. */
  static Drawing page(
      String title,
      FigureData data,
      FigureSource source,
      Style style,
      List<Panel> panels,
      List<String> notes) {
    return FigurePage.of(
        style,
        title,
        panels.size() == 2 ? Drawing.PAGE_PT : Drawing.COLUMN_PT,
        168,
        EnvironmentLegend.of(source, style, new Looks(source, style.theme()), data.series(), false),
        PanelGrid.beside(style.theme(), panels),
        notes);
  }

  /** The first axis where it shows most of the values, else one that covers them all. */
  static LinearAxis window(LinearAxis study, double[] values) {
    long shown = java.util.Arrays.stream(values).filter(study::shows).count();
    return shown >= MOST * values.length ? study : LinearAxis.covering(study.title(), values);
  }

  static Panel panel(
      FigureData data, int number, String title, Axis x, Axis y, FigureSource source, Style style) {
    Looks looks = new Looks(source, style.theme());
    List<XyArt.Series> series = new ArrayList<>();
    for (String environment : data.series(number)) {
      List<FigurePoint> points = data.points(number, environment);
      series.add(
          XyArt.Series.markers(
              FigureData.xs(points),
              FigureData.ys(points),
              looks.environment(environment),
              looks.environmentGlyph(environment),
              EnvironmentLegend.GLYPH_PT));
    }
    return new Panel(title, x, y, new XyArt(series));
  }

  /** How many points of a panel lie outside of its axes, in words; empty when none. */
  static List<String> outside(FigureData data, List<Panel> panels) {
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < panels.size(); i++) {
      Panel panel = panels.get(i);
      long outside =
          data.panel(i + 1).stream()
              .filter(point -> !(panel.x().shows(point.x()) && panel.y().shows(point.y())))
              .count();
      if (outside > 0) {
        notes.add("(" + (char) ('a' + i) + ") " + outside + " results lie outside of the axes.");
      }
    }
    return notes.isEmpty() ? List.of() : List.of(String.join(" ", notes));
  }
}
