package dev.wattstick.analysis.database;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The three metadata files of a database folder, each in the file's order. A file that is absent is
 * an empty list.
 */
public record Metadata(
    List<Property> properties, List<ModelEntry> models, List<DatasetEntry> datasets) {

  public static final Metadata NONE = new Metadata(List.of(), List.of(), List.of());

  public Metadata {
    properties = List.copyOf(properties);
    models = List.copyOf(models);
    datasets = List.copyOf(datasets);
  }

  /** The metric of that key, or null. */
  public @Nullable Property property(String key) {
    for (Property property : properties) {
      if (property.key().equals(key)) {
        return property;
      }
    }
    return null;
  }
}
