package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wattstick.analysis.listing.ModelRows;
import dev.wattstick.cli.CliFailure;
import dev.wattstick.cli.client.ServiceClient;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the demo measures: every model file with every real engine that is there and runs its
 * format.
 */
final class DemoPlan {
  private DemoPlan() {}

  /** One measurement. */
  record Item(String model, String precision, String engine, ObjectNode request) {
    @Override
    public String toString() {
      return model + " " + precision + " on " + engine;
    }
  }

  /**
   * @throws CliFailure when no engine is there, or no model
   */
  static List<Item> of(ServiceClient client, String mode) {
    JsonNode engines = client.get("engines").path("items");
    Set<String> seen = new LinkedHashSet<>();
    List<Item> items = new ArrayList<>();
    for (JsonNode model : client.get("models").path("items")) {
      for (JsonNode file : model.path("files")) {
        for (JsonNode engine : engines) {
          String precision = file.path("precision").asText();
          String key =
              model.path("name").asText() + "\n" + precision + "\n" + engine.path("id").asText();
          if (ModelRows.measures(engine) && runs(engine, file) && seen.add(key)) {
            items.add(
                item(model.path("name").asText(), precision, engine.path("id").asText(), mode));
          }
        }
      }
    }
    if (items.isEmpty()) {
      throw new CliFailure(
          "nothing to measure: no engine is available for any model; see ./wattstick doctor");
    }
    return items;
  }

  private static boolean runs(JsonNode engine, JsonNode file) {
    for (JsonNode format : engine.path("formats")) {
      if (format.asText().equals(file.path("format").asText())) {
        return true;
      }
    }
    return false;
  }

  private static Item item(String model, String precision, String engine, String mode) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("model", model).put("precision", precision).put("engine", engine).put("mode", mode);
    return new Item(model, precision, engine, request);
  }
}
