package dev.wattstick.plot.figure.field;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.statistics.Objective;
import dev.wattstick.analysis.statistics.ParetoFronts;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.EnvironmentLegend;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.Section;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Quality against time and against energy: which models on which hardware no other beats in
 * quality, time and energy together.
 */
final class ParetoFront implements Figure {
  static final String BEST = ", on the front";
  static final String LINE = "Front of the two";

  @Override
  public String name() {
    return "pareto_front";
  }

  /**
   * A dataset's quality against one of its resources.
   *
   * @param objectives of the front: all that the dataset has of quality, time and energy
   */
  private record Plane(
      Section section, Property resource, Property quality, List<Property> objectives) {}

  private static List<Plane> planes(FigureSource source) {
    List<Plane> planes = new ArrayList<>();
    for (Section section : source.sections()) {
      Property quality = section.roles().quality();
      List<Property> resources = new ArrayList<>();
      if (quality != null && section.roles().time() != null) {
        resources.add(section.roles().time());
        if (section.roles().energy() != null) {
          resources.add(section.roles().energy());
        }
        List<Property> objectives = new ArrayList<>(resources);
        objectives.add(quality);
        resources.forEach(
            resource -> planes.add(new Plane(section, resource, quality, objectives)));
      }
    }
    return planes;
  }

  /** A panel a dataset and resource: x the resource, y the quality. */
  @Override
  public DataStep data(FigureSource source) {
    List<FigurePoint> points = new ArrayList<>();
    Set<String> notes = new LinkedHashSet<>();
    List<Plane> planes = planes(source);
    for (int i = 0; i < planes.size(); i++) {
      Plane plane = planes.get(i);
      ParetoFronts fronts = fronts(plane.section(), plane.objectives());
      for (ParetoFronts.Point point : fronts.points()) {
        String series = point.environment() + (point.front() == 1 ? BEST : "");
        points.add(point(i + 1, series, plane, point));
      }
      for (ParetoFronts.Point point : line(plane)) {
        points.add(point(i + 1, LINE, plane, point));
      }
      addNotes(notes, plane, fronts.incomplete().size());
    }
    return points.isEmpty()
        ? DataStep.nothing("no dataset has results with both a quality and a time")
        : source.data(points, notes.toArray(new String[0]));
  }

  private static ParetoFronts fronts(Section section, List<Property> metrics) {
    List<Objective> objectives = metrics.stream().map(SectionTable::objective).toList();
    return ParetoFronts.perDataset(new SectionTable(section).input(metrics), objectives).get(0);
  }

  /** The front of what the plane shows, from the cheapest to the best. */
  private static List<ParetoFronts.Point> line(Plane plane) {
    List<Property> shown = List.of(plane.resource(), plane.quality());
    List<Entry> entries = plane.section().entries();
    return fronts(plane.section(), shown).best().stream()
        .sorted(
            java.util.Comparator.comparingDouble(
                    (ParetoFronts.Point p) -> entries.get(p.row()).value(plane.resource()))
                .thenComparingDouble(p -> entries.get(p.row()).value(plane.quality())))
        .toList();
  }

  private static FigurePoint point(
      int panel, String series, Plane plane, ParetoFronts.Point point) {
    Entry entry = plane.section().entries().get(point.row());
    return FigurePoint.at(
        panel, series, entry.value(plane.resource()), entry.value(plane.quality()));
  }

  private static void addNotes(Set<String> notes, Plane plane, int incomplete) {
    if (plane.section().roles().energy() == null) {
      notes.add(
          plane.section().dataset() + " has no energy: its front is of quality and time only.");
    }
    if (incomplete > 0) {
      notes.add(
          "Results on "
              + plane.section().dataset()
              + " that lack a quality, time or energy compete with none: "
              + incomplete
              + ".");
    }
  }

  @Override
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    List<Panel> panels = new ArrayList<>();
    List<Plane> planes = planes(source);
    for (int i = 0; i < planes.size(); i++) {
      if (!data.panel(i + 1).isEmpty()) {
        Plane plane = planes.get(i);
        List<String> names =
            line(plane).stream().map(point -> point.model()).filter(Objects::nonNull).toList();
        ParetoPanel panel = new ParetoPanel(data, i + 1, source, style);
        panels.add(panel.of(plane.section().dataset(), plane.resource(), plane.quality(), names));
      }
    }
    int columns = Math.min(2, panels.size());
    int rows = (panels.size() + columns - 1) / columns;
    List<String> notes = new ArrayList<>();
    notes.add(
        "Solid symbols: no result is as good in quality, time and energy and better in one. Line:"
            + " the front of the two quantities shown.");
    notes.addAll(data.notes());
    return FigurePage.of(
        style,
        "Pareto fronts of quality, time and energy",
        columns == 1 ? Drawing.COLUMN_PT : Drawing.PAGE_PT,
        168 * rows,
        EnvironmentLegend.of(
            source, style, new Looks(source, style.theme()), environments(data), false),
        new PanelGrid(style.theme(), columns, false, panels),
        notes);
  }

  private static List<String> environments(FigureData data) {
    Set<String> names = new java.util.TreeSet<>();
    for (String series : data.series()) {
      if (!series.equals(LINE)) {
        names.add(ParetoPanel.environment(series));
      }
    }
    return List.copyOf(names);
  }
}
