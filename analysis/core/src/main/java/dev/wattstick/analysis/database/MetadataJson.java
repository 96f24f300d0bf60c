package dev.wattstick.analysis.database;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The study's three metadata files as JSON. */
public final class MetadataJson {

  private static final List<String> TEXTS = List.of("name", "shortname", "unit", "group", "symbol");

  private MetadataJson() {}

  /**
   * The metrics of a {@code meta_properties.json}.
   *
   * @param source what the tree was read from, for messages
   * @throws BadDataException naming every entry that is none
   */
  public static List<Property> properties(JsonNode tree, String source) {
    List<Property> properties = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : entries(tree, source, faults)) {
      properties.add(property(entry.getKey(), entry.getValue(), faults));
    }
    refuse(source, faults);
    return properties;
  }

  /** The models of a {@code meta_model.json}; as {@link #properties}. */
  public static List<ModelEntry> models(JsonNode tree, String source) {
    List<ModelEntry> models = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : entries(tree, source, faults)) {
      JsonNode node = entry.getValue();
      JsonNode epochs = node.path("epochs");
      models.add(
          new ModelEntry(
              entry.getKey(),
              node.path("name").asText(entry.getKey()),
              epochs.isIntegralNumber() ? epochs.intValue() : null,
              text(node, "url")));
    }
    refuse(source, faults);
    return models;
  }

  /** The datasets of a {@code meta_dataset.json}; as {@link #properties}. */
  public static List<DatasetEntry> datasets(JsonNode tree, String source) {
    List<DatasetEntry> datasets = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : entries(tree, source, faults)) {
      JsonNode node = entry.getValue();
      datasets.add(
          new DatasetEntry(
              entry.getKey(), node.path("name").asText(entry.getKey()), text(node, "url")));
    }
    refuse(source, faults);
    return datasets;
  }

  private static Property property(String key, JsonNode node, List<String> faults) {
    JsonNode weight = node.path("weight");
    if (!weight.isMissingNode() && !weight.isNull() && !weight.isNumber()) {
      faults.add("the weight of '" + key + "' is no number");
    } else if (weight.isNumber() && !(weight.doubleValue() >= 0 && weight.doubleValue() < 1e300)) {
      faults.add(
          "the weight of '" + key + "' is " + weight.doubleValue() + ", not a finite number >= 0");
    }
    for (String field : TEXTS) {
      if (!node.path(field).isMissingNode() && !node.path(field).isTextual()) {
        faults.add("'" + field + "' of '" + key + "' is no text");
      }
    }
    JsonNode maximize = node.path("maximize");
    if (!maximize.isMissingNode() && !maximize.isBoolean()) {
      faults.add("'maximize' of '" + key + "' is neither true nor false");
    }
    return new Property(
        key,
        node.path("name").asText(key),
        node.path("shortname").asText(key),
        text(node, "unit"),
        text(node, "group"),
        weight.isNumber() ? (Double) weight.doubleValue() : null,
        maximize.asBoolean(false),
        text(node, "symbol"));
  }

  private static List<Map.Entry<String, JsonNode>> entries(
      JsonNode tree, String source, List<String> faults) {
    if (!tree.isObject()) {
      throw new BadDataException(source + " must be a JSON object with an entry each; correct it.");
    }
    List<Map.Entry<String, JsonNode>> entries = new ArrayList<>();
    entries.addAll(tree.properties());
    for (Map.Entry<String, JsonNode> entry : entries) {
      if (!entry.getValue().isObject()) {
        faults.add("'" + entry.getKey() + "' is no object");
      }
    }
    return entries;
  }

  private static void refuse(String source, List<String> faults) {
    if (!faults.isEmpty()) {
      throw new BadDataException(source + ": " + String.join(", ", faults) + "; correct it.");
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).textValue() : null;
  }

  static String writeProperties(Metadata metadata) {
    return JsonText.object(json -> writeProperties(json, metadata));
  }

  static void writeProperties(JsonText json, Metadata metadata) throws java.io.IOException {
    for (Property property : metadata.properties()) {
      json.object(property.key(), entry -> write(property, entry));
    }
  }

  private static void write(Property property, JsonText json) throws java.io.IOException {
    json.field("name", property.name()).field("shortname", property.shortname());
    optional(json, "unit", property.unit());
    optional(json, "group", property.group());
    if (property.weight() != null) {
      json.field("weight", property.weight());
    }
    if (property.maximize()) {
      json.field("maximize", true);
    }
    optional(json, "symbol", property.symbol());
  }

  static String writeModels(Metadata metadata) {
    return JsonText.object(json -> writeModels(json, metadata));
  }

  static void writeModels(JsonText json, Metadata metadata) throws java.io.IOException {
    for (ModelEntry model : metadata.models()) {
      json.object(
          model.key(),
          entry ->
              entry
                  .field("name", model.name())
                  .field("epochs", model.epochs())
                  .field("url", model.url()));
    }
  }

  static String writeDatasets(Metadata metadata) {
    return JsonText.object(json -> writeDatasets(json, metadata));
  }

  static void writeDatasets(JsonText json, Metadata metadata) throws java.io.IOException {
    for (DatasetEntry dataset : metadata.datasets()) {
      json.object(
          dataset.key(), entry -> entry.field("name", dataset.name()).field("url", dataset.url()));
    }
  }

  private static void optional(JsonText json, String name, @Nullable String value)
      throws java.io.IOException {
    if (value != null) {
      json.field(name, value);
    }
  }
}
