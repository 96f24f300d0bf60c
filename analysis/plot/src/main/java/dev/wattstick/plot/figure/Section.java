package dev.wattstick.plot.figure;

import dev.wattstick.analysis.database.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that was measured on one dataset. */
public final class Section {
  private static final int ENVIRONMENTS_OF_COMMON_MODELS = 4;

  private final String dataset;
  private final List<Property> properties;
  private final Roles roles;
  private final List<Entry> entries;

  Section(String dataset, List<Property> properties, List<Entry> entries) {
    this.dataset = dataset;
    this.properties = List.copyOf(properties);
    this.roles = Roles.of(properties);
    this.entries = List.copyOf(entries);
  }

  public String dataset() {
    return dataset;
  }

  /** Metrics that have a value on this dataset, in the metadata's order. */
  public List<Property> properties() {
    return properties;
  }

  public Roles roles() {
    return roles;
  }

  public List<Entry> entries() {
    return entries;
  }

  /**
   * Models measured in more than three environments; where there are fewer environments, in as many
   * as any model is. Sorted.
   */
  public List<String> commonModels() {
    TreeMap<String, TreeSet<String>> environments = new TreeMap<>();
    int most = 0;
    for (Entry entry : entries) {
      TreeSet<String> known = environments.computeIfAbsent(entry.model(), m -> new TreeSet<>());
      known.add(entry.environment());
      most = Math.max(most, known.size());
    }
    int needed = Math.min(ENVIRONMENTS_OF_COMMON_MODELS, most);
    List<String> common = new ArrayList<>();
    environments.forEach(
        (model, known) -> {
          if (known.size() >= needed) {
            common.add(model);
          }
        });
    return common;
  }
}
