package dev.wattstick.plot.figure.study;

import dev.wattstick.analysis.database.Property;
import dev.wattstick.plot.draw.Anchor;
import dev.wattstick.plot.draw.Area;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.Line;
import dev.wattstick.plot.draw.Pen;
import dev.wattstick.plot.draw.Star;
import dev.wattstick.plot.draw.Swatch;
import dev.wattstick.plot.draw.TextBlock;
import dev.wattstick.plot.draw.TextStyle;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.FigureOutcome;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Hardware;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.Plot;
import dev.wattstick.plot.figure.Section;
import dev.wattstick.plot.figure.Style;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The metric indices of one model on all processors of a host. */
final class BestModelStar implements Plot<BestModelStar.Result> {
  private static final double HEIGHT_PT = 218;
  private static final int FEWEST_CORNERS = 3;

  /** The study's choices; on other hosts the model on the most processors, the first by name. */
  private static final Map<String, String> STUDY =
      Map.of("Desktop", "ResNet50V2", "Laptop", "yolov8n-seg", "RasPi", "MobileNet");

  private final String host;

  BestModelStar(String host) {
    this.host = host;
  }

  /** The model that stands for the host, a polygon for each processor. */
  record Result(String model, List<Polygon> polygons, Hardware hardware) {
    List<String> corners() {
      return polygons.stream()
          .flatMap(polygon -> polygon.corners().stream())
          .map(Corner::metric)
          .distinct()
          .toList();
    }
  }

  /**
   * The model on a processor.
   *
   * @param compound its compound index, NaN where there is none
   */
  record Polygon(String processor, double compound, List<Corner> corners) {

    /** For example {@code CPU 0.50}: the exact binary value, half to even. */
    String series() {
      return Double.isFinite(compound)
          ? processor
              + " "
              + new BigDecimal(compound).setScale(2, RoundingMode.HALF_EVEN).toPlainString()
          : processor;
    }

    private double index(String metric) {
      return corners.stream()
          .filter(corner -> corner.metric().equals(metric))
          .mapToDouble(Corner::index)
          .findFirst()
          .orElse(Double.NaN);
    }
  }

  /** The index of a metric, by its short name. */
  record Corner(String metric, double index) {}

  @Override
  public String name() {
    return "true_best_" + host;
  }

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    List<Result> candidates =
        source.sections().stream()
            .flatMap(section -> candidates(section, source.hardware()))
            .toList();
    return candidates.stream()
        .filter(candidate -> candidate.model().equals(STUDY.get(host)))
        .findFirst()
        .or(() -> candidates.stream().max(Comparator.comparingInt(c -> c.polygons().size())))
        .map(best -> source.computed(this, best))
        .orElseGet(
            () -> FigureOutcome.nothing("no model on " + host + " has three indices or more"));
  }

  private Stream<Result> candidates(Section section, Hardware hardware) {
    List<Property> metrics =
        section.properties().stream()
            .sorted(Comparator.comparingDouble(BestModelStar::weight))
            .toList();
    return section.entries().stream()
        .map(Entry::model)
        .distinct()
        .sorted()
        .map(model -> new Result(model, polygons(section, model, metrics), hardware))
        .filter(candidate -> !candidate.polygons().isEmpty());
  }

  private List<Polygon> polygons(Section section, String model, List<Property> metrics) {
    return section.entries().stream()
        .filter(entry -> entry.model().equals(model) && entry.host().equals(host))
        .sorted(Comparator.comparing(Entry::processor))
        .map(
            entry ->
                new Polygon(entry.processor(), entry.compound("compound"), corners(entry, metrics)))
        .filter(polygon -> polygon.corners().size() >= FEWEST_CORNERS)
        .toList();
  }

  private static List<Corner> corners(Entry entry, List<Property> metrics) {
    return metrics.stream()
        .map(metric -> new Corner(metric.shortname(), entry.index(metric)))
        .filter(corner -> Double.isFinite(corner.index()))
        .toList();
  }

  private static double weight(Property property) {
    Double weight = property.weight();
    return weight == null ? 0 : weight;
  }

  /** Polygons are closed: the first corner comes again. */
  @Override
  public List<FigurePoint> points(Result result) {
    List<FigurePoint> points = new ArrayList<>();
    for (Polygon polygon : result.polygons()) {
      List<Corner> closed = new ArrayList<>(polygon.corners());
      closed.add(closed.get(0));
      for (Corner corner : closed) {
        points.add(
            FigurePoint.of(1, polygon.series(), corner.metric(), corner.index())
                .labelled(result.model()));
      }
    }
    return points;
  }

  @Override
  public Drawing draw(Result result, Style style) {
    Looks looks = new Looks(result.hardware(), style.theme());
    List<String> corners = result.corners();
    List<Star.Polygon> polygons = new ArrayList<>();
    List<Legend.Entry> entries = new ArrayList<>();
    double full = 0;
    for (Polygon one : result.polygons()) {
      var color = looks.processor(one.processor());
      var glyph = looks.processorGlyph(one.processor());
      double[] values = corners.stream().mapToDouble(one::index).toArray();
      polygons.add(new Star.Polygon(values, color, glyph));
      entries.add(new Legend.Entry(one.series(), Swatch.line(Line.solid(color, 1.2), glyph, 3.6)));
      full = Math.max(full, Arrays.stream(values).filter(Double::isFinite).max().orElse(0));
    }
    Star star = new Star(style.theme(), corners, polygons, full <= 1 ? 1 : Math.ceil(full));
    Legend legend = new Legend(style.theme(), entries, 4);
    String title = result.model() + " on " + host;
    return new Drawing(
        title, Drawing.COLUMN_PT, HEIGHT_PT, pen -> draw(pen, title, legend, star, style));
  }

  private static void draw(Pen pen, String title, Legend legend, Star star, Style style) {
    Area area = new Area(3, 3, Drawing.COLUMN_PT - 6, HEIGHT_PT - 6);
    TextStyle strong = TextStyle.strong(8, style.theme().ink());
    String heading = TextBlock.fit(pen.typeface(), title, strong, area.width());
    pen.text(heading, area.centreX(), area.y() + 8, Anchor.CENTRE, strong);
    Area below = area.inset(0, 13, 0, 0);
    legend.draw(pen, below);
    star.draw(pen, below.inset(0, legend.height(pen.typeface(), area.width()), 0, 5));
    pen.text(
        "Indices; legend: compound index",
        area.x(),
        area.bottom() - 1,
        Anchor.LEFT,
        style.remark());
  }
}
