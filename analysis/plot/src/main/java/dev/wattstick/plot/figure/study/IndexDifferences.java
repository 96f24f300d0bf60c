package dev.wattstick.plot.figure.study;

import dev.wattstick.plot.figure.Entry;
import dev.wattstick.plot.figure.FigureSource;
import dev.wattstick.plot.figure.ModelOnHost;
import dev.wattstick.plot.figure.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Accelerator minus CPU of the same model and host, for every model that was measured on both. */
final class IndexDifferences {
  private final List<ModelOnHost> pairs = new ArrayList<>();

  /**
   * One difference.
   *
   * @param series for example {@code Classification on Desktop}
   */
  record Difference(String series, double value) {}

  IndexDifferences(FigureSource source) {
    for (Section section : source.sections()) {
      TreeSet<String> models = new TreeSet<>();
      section.entries().forEach(entry -> models.add(entry.model()));
      pairs.addAll(ModelOnHost.of(section, List.copyOf(models)));
    }
  }

  /** Names of the accelerators that have a CPU beside them, sorted. */
  List<String> accelerators() {
    TreeSet<String> names = new TreeSet<>();
    for (ModelOnHost pair : pairs) {
      if (pair.cpu() != null) {
        pair.accelerators().forEach(accelerator -> names.add(accelerator.processor()));
      }
    }
    return List.copyOf(names);
  }

  /** All differences of a compound index for one accelerator. */
  List<Difference> of(String compound, String accelerator) {
    List<Difference> differences = new ArrayList<>();
    for (ModelOnHost pair : pairs) {
      Entry cpu = pair.cpu();
      for (Entry entry : pair.accelerators()) {
        if (cpu != null && entry.processor().equals(accelerator)) {
          double value = entry.compound(compound) - cpu.compound(compound);
          if (Double.isFinite(value)) {
            differences.add(new Difference(series(pair.section(), pair.host()), value));
          }
        }
      }
    }
    return differences;
  }

  static String series(Section section, String host) {
    return section.roles().kind().title() + " on " + host;
  }
}
