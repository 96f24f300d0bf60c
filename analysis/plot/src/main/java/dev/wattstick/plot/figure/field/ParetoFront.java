package dev.wattstick.plot.figure.field;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.statistics.Objective;
import dev.wattstick.analysis.statistics.ParetoFronts;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.EnvironmentLegend;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Hardware;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Section;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Quality against time and against energy: which models on which hardware no other beats in
 * quality, time and energy together.
 */
final class ParetoFront implements Plot<ParetoFront.Result> {

  /** A plane for each dataset and resource. */
  record Result(List<Plane> planes, Set<String> notes, Hardware hardware) {}

  /**
   * A dataset's quality against one of its resources.
   *
   * @param line the front of these two, from the cheapest to the best
   */
  record Plane(
      String dataset, Property resource, Property quality, List<Point> points, List<Point> line) {
    List<Point> all() {
      return Stream.concat(points.stream(), line.stream()).toList();
    }
  }

  /**
   * A model in an environment.
   *
   * @param onFront whether none is better in all that the dataset has of quality, time and energy
   */
  record Point(String environment, String model, double x, double y, boolean onFront) {}

  @Override
  public String name() {
    return "pareto_front";
  }

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    List<Plane> planes = new ArrayList<>();
    Set<String> notes = new LinkedHashSet<>();
    for (Section section : source.sections()) {
      Property quality = section.roles().quality();
      Property time = section.roles().time();
      Property energy = section.roles().energy();
      if (quality != null && time != null) {
        List<Property> resources = energy == null ? List.of(time) : List.of(time, energy);
        List<Property> objectives = new ArrayList<>(resources);
        objectives.add(quality);
        ParetoFronts fronts = fronts(section, objectives);
        resources.forEach(resource -> planes.add(plane(section, resource, quality, fronts)));
        addNotes(notes, section, fronts.incomplete().size());
      }
    }
    return planes.stream().allMatch(plane -> plane.all().isEmpty())
        ? FigureOutcome.nothing("no dataset has results with both a quality and a time")
        : source.computed(this, new Result(planes, notes, source.hardware()));
  }

  private static ParetoFronts fronts(Section section, List<Property> metrics) {
    List<Objective> objectives = metrics.stream().map(SectionTable::objective).toList();
    return ParetoFronts.perDataset(new SectionTable(section).input(metrics), objectives).get(0);
  }

  private static Plane plane(
      Section section, Property resource, Property quality, ParetoFronts fronts) {
    Function<ParetoFronts.Point, Point> placed =
        point -> {
          Entry entry = section.entries().get(point.row());
          return new Point(
              entry.environment(),
              entry.model(),
              entry.value(resource),
              entry.value(quality),
              point.front() == 1);
        };
    return new Plane(
        section.dataset(),
        resource,
        quality,
        fronts.points().stream().map(placed).toList(),
        fronts(section, List.of(resource, quality)).best().stream()
            .map(placed)
            .sorted(Comparator.comparingDouble(Point::x).thenComparingDouble(Point::y))
            .toList());
  }

  private static void addNotes(Set<String> notes, Section section, int incomplete) {
    if (section.roles().energy() == null) {
      notes.add(section.dataset() + " has no energy: its front is of quality and time only.");
    }
    if (incomplete > 0) {
      notes.add(
          "Results on "
              + section.dataset()
              + " that lack a quality, time or energy compete with none: "
              + incomplete
              + ".");
    }
  }

  /** A panel a plane: x the resource, y the quality. */
  @Override
  public List<FigurePoint> points(Result result) {
    List<FigurePoint> points = new ArrayList<>();
    for (int i = 0; i < result.planes().size(); i++) {
      Plane plane = result.planes().get(i);
      for (Point point : plane.points()) {
        String series = point.environment() + (point.onFront() ? ", on the front" : "");
        points.add(row(i + 1, series, point));
      }
      for (Point point : plane.line()) {
        points.add(row(i + 1, "Front of the two", point));
      }
    }
    return points;
  }

  private static FigurePoint row(int panel, String series, Point point) {
    return FigurePoint.at(panel, series, point.x(), point.y()).labelled(point.model());
  }

  @Override
  public Drawing draw(Result result, Style style) {
    Looks looks = new Looks(result.hardware(), style.theme());
    List<Panel> panels =
        result.planes().stream()
            .filter(plane -> !plane.all().isEmpty())
            .map(plane -> new ParetoPanel(plane, looks, style).panel())
            .toList();
    int columns = Math.min(2, panels.size());
    int rows = (panels.size() + columns - 1) / columns;
    List<String> notes = new ArrayList<>();
    notes.add(
        "Solid symbols: no result is as good in quality, time and energy and better in one. Line:"
            + " the front of the two quantities shown.");
    notes.addAll(result.notes());
    List<String> environments =
        result.planes().stream()
            .flatMap(plane -> plane.points().stream())
            .map(Point::environment)
            .distinct()
            .sorted()
            .toList();
    return FigurePage.of(
        style,
        "Pareto fronts of quality, time and energy",
        columns == 1 ? Drawing.COLUMN_PT : Drawing.PAGE_PT,
        168 * rows,
        EnvironmentLegend.of(result.hardware(), style, environments, false),
        new PanelGrid(style.theme(), columns, false, panels),
        notes);
  }
}
