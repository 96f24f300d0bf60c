package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.draw.Drawing;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.Section;
import dev.wattstick.plot.figure.ShortNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The common models along an x axis, with an empty slot between datasets.
 *
 * @param labels of the slots
 * @param positions of the slots by dataset and model
 */
record ModelSlots(List<String> labels, Map<List<String>, Integer> positions) {
  /** Below it turned labels would touch. */
  private static final double NARROWEST_SLOT_PT = 12;

  static ModelSlots of(FigureSource source) {
    List<String> all = new ArrayList<>();
    source.sections().forEach(section -> all.addAll(section.commonModels()));
    ShortNames shortNames = new ShortNames(all);
    ModelSlots slots = new ModelSlots(new ArrayList<>(), new LinkedHashMap<>());
    for (Section section : source.sections()) {
      if (!slots.labels.isEmpty()) {
        slots.labels.add("");
      }
      for (String model : section.commonModels()) {
        boolean once = Collections.frequency(all, model) == 1;
        slots.positions.put(List.of(section.dataset(), model), slots.labels.size());
        slots.labels.add(shortNames.of(model) + (once ? "" : " (" + section.dataset() + ")"));
      }
    }
    return slots;
  }

  /** The slot of a common model. */
  int of(Section section, String model) {
    return Objects.requireNonNull(positions.get(List.of(section.dataset(), model)));
  }

  /** Width of a page on which every name can be read: two columns, or more for very many models. */
  double pagePt() {
    return Math.max(Drawing.PAGE_PT, 60 + NARROWEST_SLOT_PT * labels.size());
  }
}
