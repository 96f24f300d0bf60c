package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.Swatch;
import dev.wattstick.plot.figure.Entry;
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
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Quality index against resource index of some models, linked over the processors of each host. */
final class QualityResourceMap implements Plot<QualityResourceMap.Result> {
  /** Models that the study chose so that their names can be read. */
  private static final List<String> STUDY_MODELS =
      List.of(
          "MobileNetV2",
          "DenseNet169",
          "MobileNet",
          "EfficientNetB3",
          "InceptionV3",
          "ResNet50",
          "ResNet50V2",
          "MobileNetV3Small",
          "VGG19",
          "Xception",
          "NASNetLarge");

  /** A panel for each host. */
  record Result(List<HostMap> hosts, Hardware hardware) {
    private Stream<Point> points() {
      return hosts.stream().flatMap(host -> host.points().stream());
    }
  }

  /** The models on a host, processor by processor. */
  record HostMap(String host, List<Point> points) {}

  /** The indices of a model on a processor. */
  record Point(String processor, String model, double resource, double quality, double compound) {
    private static Point of(Entry entry) {
      return new Point(
          entry.processor(),
          entry.model(),
          entry.compound("resource"),
          entry.compound("quality"),
          entry.compound("compound"));
    }

    private String series() {
      return series(processor);
    }

    private static String series(String processor) {
      return processor + " Inference";
    }
  }

  @Override
  public String name() {
    return "qual_res_all";
  }

  @Override
  public FigureOutcome<Result> compute(FigureSource source) {
    if (source.sections().isEmpty()) {
      return FigureOutcome.nothing("the databases have no results");
    }
    Section section = source.sections().get(0);
    List<String> models = models(section);
    Hardware hardware = source.hardware();
    Result result =
        new Result(
            hardware.hosts().stream()
                .map(host -> new HostMap(host, points(section, models, host)))
                .toList(),
            hardware);
    return result.points().findAny().isEmpty()
        ? FigureOutcome.nothing("no model has both a resource and a quality index")
        : source.computed(this, result);
  }

  /** Processor by processor, model by model. */
  private static List<Point> points(Section section, List<String> models, String host) {
    return section.entries().stream()
        .filter(entry -> entry.host().equals(host) && models.contains(entry.model()))
        .map(Point::of)
        .filter(point -> Double.isFinite(point.resource()) && Double.isFinite(point.quality()))
        .sorted(
            Comparator.comparing(Point::processor)
                .thenComparing(point -> models.indexOf(point.model())))
        .toList();
  }

  /** The study's choice; for other models as many, spread over all by name. */
  private static List<String> models(Section section) {
    TreeSet<String> names = new TreeSet<>();
    section.entries().forEach(entry -> names.add(entry.model()));
    List<String> chosen = STUDY_MODELS.stream().filter(names::contains).toList();
    if (!chosen.isEmpty()) {
      return chosen;
    }
    List<String> all = List.copyOf(names);
    int count = Math.min(STUDY_MODELS.size(), all.size());
    List<String> spread = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      spread.add(all.get(i * all.size() / count));
    }
    return spread;
  }

  @Override
  public List<FigurePoint> points(Result result) {
    List<FigurePoint> points = new ArrayList<>();
    for (int i = 0; i < result.hosts().size(); i++) {
      for (Point point : result.hosts().get(i).points()) {
        points.add(
            FigurePoint.at(i + 1, point.series(), point.resource(), point.quality())
                .labelled(point.model()));
      }
    }
    return points;
  }

  @Override
  public Drawing draw(Result result, Style style) {
    Looks looks = new Looks(result.hardware(), style.theme());
    double[] xs = result.points().mapToDouble(Point::resource).toArray();
    double[] ys = result.points().mapToDouble(Point::quality).toArray();
    LinearAxis x = Trades.window(LinearAxis.between("Resource index", 0, 1.04), xs);
    LinearAxis y = Trades.window(LinearAxis.between("Quality index", 0.82, 1.03), ys);
    List<Panel> panels = new ArrayList<>();
    for (HostMap host : result.hosts()) {
      if (!host.points().isEmpty()) {
        panels.add(new Panel(host.host(), x, y, new LinkedModels(host.points(), looks, style)));
      }
    }
    return FigurePage.of(
        style,
        "Quality index against resource index",
        Drawing.PAGE_PT,
        30 + 125 * panels.size(),
        new Legend(style.theme(), legend(result, looks, style), 5),
        PanelGrid.stacked(style.theme(), panels),
        List.of("Colour: compound index, from the best (green) to the worst (red) of each panel."));
  }

  private static List<Legend.Entry> legend(Result result, Looks looks, Style style) {
    return result
        .points()
        .map(Point::processor)
        .distinct()
        .sorted()
        .map(
            processor ->
                new Legend.Entry(
                    Point.series(processor),
                    Swatch.marker(looks.processorGlyph(processor), style.theme().faint(), 5)))
        .toList();
  }
}
