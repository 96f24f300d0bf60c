package dev.wattstick.plot.figure;

import dev.wattstick.analysis.database.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a model on a host: without an accelerator and with each.
 *
 * @param cpu the plain CPU, or the first of several CPU engines by name; null when none
 * @param accelerators by name
 */
public record ModelOnHost(
    Section section, String model, String host, @Nullable Entry cpu, List<Entry> accelerators) {

  public ModelOnHost {
    accelerators = List.copyOf(accelerators);
  }

  /** Models in the order given; within a model, hosts by name. */
  public static List<ModelOnHost> of(Section section, List<String> models) {
    List<ModelOnHost> all = new ArrayList<>();
    Map<String, List<Entry>> byModel = new LinkedHashMap<>();
    for (Entry entry : section.entries()) {
      byModel.computeIfAbsent(entry.model(), m -> new ArrayList<>()).add(entry);
    }
    for (String model : models) {
      List<Entry> entries = byModel.getOrDefault(model, List.of());
      TreeSet<String> hosts = new TreeSet<>();
      entries.forEach(entry -> hosts.add(entry.host()));
      for (String host : hosts) {
        all.add(of(section, model, host, entries));
      }
    }
    return all;
  }

  private static ModelOnHost of(Section section, String model, String host, List<Entry> entries) {
    Entry cpu = null;
    List<Entry> accelerators = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.host().equals(host)) {
        if (!entry.onCpu()) {
          accelerators.add(entry);
        } else if (cpu == null || entry.processor().compareTo(cpu.processor()) < 0) {
          cpu = entry;
        }
      }
    }
    accelerators.sort((one, two) -> one.processor().compareTo(two.processor()));
    return new ModelOnHost(section, model, host, cpu, accelerators);
  }

  /** Accelerator / CPU · 100 of a metric; NaN where either is missing. */
  public double percentOfCpu(Entry accelerator, @Nullable Property metric) {
    return cpu == null ? Double.NaN : accelerator.value(metric) / cpu.value(metric) * 100;
  }

  /**
   * The accelerator with the smallest energy relative to the CPU; of equal ones the last by name.
   * Null where none has one.
   */
  public @Nullable Entry bestByEnergy() {
    Entry best = null;
    double least = Double.NaN;
    for (Entry accelerator : accelerators) {
      double relative = percentOfCpu(accelerator, section.roles().energy());
      if (!Double.isNaN(relative) && !(relative > least)) {
        best = accelerator;
        least = relative;
      }
    }
    return best;
  }
}
