package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.draw.Legend;
import dev.wattstick.plot.draw.LinearAxis;
import dev.wattstick.plot.draw.Panel;
import dev.wattstick.plot.draw.PanelGrid;
import dev.wattstick.plot.draw.Swatch;
import dev.wattstick.plot.figure.DataStep;
import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.Figure;
import dev.wattstick.plot.figure.FigureData;
import dev.wattstick.plot.figure.FigurePage;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Looks;
import dev.wattstick.plot.figure.Section;
import dev.wattstick.plot.figure.Style;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** Quality index against resource index of some models, linked over the processors of each host. */
final class QualityResourceMap implements Figure {
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

  private static final String SERIES_ENDING = " Inference";

  @Override
  public String name() {
    return "qual_res_all";
  }

  @Override
  public DataStep data(FigureSource source) {
    if (source.sections().isEmpty()) {
      return DataStep.nothing("the databases have no results");
    }
    List<FigurePoint> points = new ArrayList<>();
    List<String> hosts = source.hosts();
    for (int i = 0; i < hosts.size(); i++) {
      for (Entry entry : entries(source, hosts.get(i))) {
        points.add(
            FigurePoint.at(
                i + 1,
                entry.processor() + SERIES_ENDING,
                entry.compound("resource"),
                entry.compound("quality")));
      }
    }
    return points.isEmpty()
        ? DataStep.nothing("no model has both a resource and a quality index")
        : source.data(points);
  }

  /** Of the first section: processor by processor, model by model. */
  private static List<Entry> entries(FigureSource source, String host) {
    Section section = source.sections().get(0);
    List<String> models = models(section);
    return section.entries().stream()
        .filter(entry -> entry.host().equals(host) && models.contains(entry.model()))
        .filter(entry -> Double.isFinite(entry.compound("resource")))
        .filter(entry -> Double.isFinite(entry.compound("quality")))
        .sorted(
            Comparator.comparing(Entry::processor)
                .thenComparing(entry -> models.indexOf(entry.model())))
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
  public Drawing draw(FigureData data, FigureSource source, Style style) {
    Looks looks = new Looks(source, style.theme());
    LinearAxis x =
        Trades.window(LinearAxis.between("Resource index", 0, 1.04), FigureData.xs(data.points()));
    LinearAxis y =
        Trades.window(
            LinearAxis.between("Quality index", 0.82, 1.03), FigureData.ys(data.points()));
    List<Panel> panels = new ArrayList<>();
    for (String host : source.hosts()) {
      List<Entry> entries = entries(source, host);
      if (!entries.isEmpty()) {
        panels.add(new Panel(host, x, y, new LinkedModels(entries, looks, style)));
      }
    }
    List<Legend.Entry> legend = new ArrayList<>();
    for (String processor : source.processors()) {
      if (data.series().contains(processor + SERIES_ENDING)) {
        legend.add(
            new Legend.Entry(
                processor + SERIES_ENDING,
                Swatch.marker(looks.processorGlyph(processor), style.theme().faint(), 5)));
      }
    }
    return FigurePage.of(
        style,
        "Quality index against resource index",
        Drawing.PAGE_PT,
        30 + 125 * panels.size(),
        new Legend(style.theme(), legend, 5),
        PanelGrid.stacked(style.theme(), panels),
        List.of("Colour: compound index, from the best (green) to the worst (red) of each panel."));
  }
}
