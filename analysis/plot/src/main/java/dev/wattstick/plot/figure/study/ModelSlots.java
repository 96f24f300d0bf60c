package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.CategoryAxis;
import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.figure.FigurePoint;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Section;
import dev.wattstick.plot.figure.ShortNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The common models along an x axis, with an empty slot between datasets. */
final class ModelSlots {
  /** Below it turned labels would touch. */
  private static final double NARROWEST_SLOT_PT = 12;

  private final List<String> labels = new ArrayList<>();
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final Map<List<String>, String> names = new LinkedHashMap<>();

  private ModelSlots() {}

  static ModelSlots of(FigureSource source) {
    List<String> all = new ArrayList<>();
    source.sections().forEach(section -> all.addAll(section.commonModels()));
    ShortNames shortNames = new ShortNames(all);
    ModelSlots slots = new ModelSlots();
    for (Section section : source.sections()) {
      if (!slots.labels.isEmpty()) {
        slots.labels.add("");
      }
      for (String model : section.commonModels()) {
        boolean once = Collections.frequency(all, model) == 1;
        String name = shortNames.of(model) + (once ? "" : " (" + section.dataset() + ")");
        slots.names.put(List.of(section.dataset(), model), name);
        slots.positions.put(name, slots.labels.size());
        slots.labels.add(name);
      }
    }
    return slots;
  }

  /** As the axis has it; empty for a model that is not common. */
  String name(Section section, String model) {
    return names.getOrDefault(List.of(section.dataset(), model), "");
  }

  int count() {
    return labels.size();
  }

  CategoryAxis axis() {
    return new CategoryAxis("", labels);
  }

  /** Width of a page on which every name can be read: two columns, or more for very many models. */
  double pagePt() {
    return Math.max(Drawing.PAGE_PT, 60 + NARROWEST_SLOT_PT * labels.size());
  }

  /** For each slot the y of a series' points, NaN where it has none. */
  double[] ys(List<FigurePoint> points) {
    double[] ys = new double[labels.size()];
    Arrays.fill(ys, Double.NaN);
    for (FigurePoint point : points) {
      String category = point.category();
      Integer position = category == null ? null : positions.get(category);
      if (position != null) {
        ys[position] = point.y();
      }
    }
    return ys;
  }

  double[] xs() {
    return IntStream.range(0, labels.size()).asDoubleStream().toArray();
  }
}
