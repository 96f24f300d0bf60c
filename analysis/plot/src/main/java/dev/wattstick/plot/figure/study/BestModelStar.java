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
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.Section;
import dev.wattstick.plot.figure.Style;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The metric indices of one model on all processors of a host. */
final class BestModelStar implements Figure {
  private static final double HEIGHT_PT = 218;

  private final String host;

  BestModelStar(String host) {
    this.host = host;
  }

  @Override
  public String name() {
    return "true_best_" + host;
  }

  @Override
  public DataStep data(FigureSource source) {
    StarModel model = StarModel.of(source, host).orElse(null);
    if (model == null) {
      return DataStep.nothing("no model on " + host + " has three indices or more");
    }
    List<FigurePoint> points = new ArrayList<>();
    for (Entry entry : model.entries()) {
      List<FigurePoint> corners = new ArrayList<>();
      for (Property property : model.corners()) {
        double index = entry.index(property);
        if (Double.isFinite(index)) {
          corners.add(FigurePoint.of(1, series(entry), property.shortname(), index));
        }
      }
      if (!corners.isEmpty()) {
        points.addAll(corners);
        points.add(corners.get(0));
      }
    }
    return source.data(points);
  }

  /** For example {@code CPU 0.50}: the exact binary value, half to even. */
  private static String series(Entry entry) {
    double compound = entry.compound("compound");
    return Double.isFinite(compound)
        ? entry.processor()
            + " "
            + new BigDecimal(compound).setScale(2, RoundingMode.HALF_EVEN).toPlainString()
        : entry.processor();
  }

  @Override
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    StarModel model = StarModel.of(source, host).orElseThrow();
    Looks looks = new Looks(source, style.theme());
    List<String> corners =
        data.points().stream()
            .map(FigurePoint::category)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    List<Star.Polygon> polygons = new ArrayList<>();
    List<Legend.Entry> entries = new ArrayList<>();
    for (Entry entry : model.entries()) {
      String name = series(entry);
      if (data.series(1).contains(name)) {
        var color = looks.processor(entry.processor());
        var glyph = looks.processorGlyph(entry.processor());
        polygons.add(new Star.Polygon(values(data.points(1, name), corners), color, glyph));
        entries.add(new Legend.Entry(name, Swatch.line(Line.solid(color, 1.2), glyph, 3.6)));
      }
    }
    double full = data.points().stream().mapToDouble(FigurePoint::y).max().orElse(1);
    Star star = new Star(style.theme(), corners, polygons, full <= 1 ? 1 : Math.ceil(full));
    Legend legend = new Legend(style.theme(), entries, 4);
    String title = model.name() + " on " + host;
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

  private static double[] values(List<FigurePoint> points, List<String> corners) {
    double[] values = new double[corners.size()];
    java.util.Arrays.fill(values, Double.NaN);
    for (FigurePoint point : points) {
      values[corners.indexOf(point.category())] = point.y();
    }
    return values;
  }

  /** Which model stands for a host, where it was measured, and its metrics in corner order. */
  record StarModel(String name, List<Entry> entries, List<Property> corners) {
    private static final int FEWEST_CORNERS = 3;

    /** The study's choices; on other hosts the model on the most processors, the first by name. */
    private static final java.util.Map<String, String> STUDY =
        java.util.Map.of("Desktop", "ResNet50V2", "Laptop", "yolov8n-seg", "RasPi", "MobileNet");

    static java.util.Optional<StarModel> of(FigureSource source, String host) {
      List<StarModel> candidates = new ArrayList<>();
      for (Section section : source.sections()) {
        List<Property> corners = new ArrayList<>(section.properties());
        corners.sort(Comparator.comparingDouble(BestModelStar::weight));
        for (String model :
            section.entries().stream().map(Entry::model).distinct().sorted().toList()) {
          List<Entry> entries =
              section.entries().stream()
                  .filter(entry -> entry.model().equals(model) && entry.host().equals(host))
                  .filter(entry -> indices(entry, corners) >= FEWEST_CORNERS)
                  .sorted(Comparator.comparing(Entry::processor))
                  .toList();
          if (!entries.isEmpty()) {
            candidates.add(new StarModel(model, entries, corners));
          }
        }
      }
      return candidates.stream()
          .filter(candidate -> candidate.name().equals(STUDY.get(host)))
          .findFirst()
          .or(() -> candidates.stream().max(Comparator.comparingInt(c -> c.entries().size())));
    }

    private static long indices(Entry entry, List<Property> corners) {
      return corners.stream().filter(corner -> Double.isFinite(entry.index(corner))).count();
    }
  }

  private static double weight(Property property) {
    Double weight = property.weight();
    return weight == null ? 0 : weight;
  }
}
