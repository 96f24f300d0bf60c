package dev.wattstick.analysis.listing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Models as rows of {@link Listings#MODELS}. */
public final class ModelRows {
  private ModelRows() {}

  /**
   * A row {@code {model, file, runsOn}} for each model file; a model without a usable file has one
   * row.
   *
   * @param models items of {@code GET /models}
   * @param engines items of {@code GET /engines}: those that are available and read its format run
   *     a file; the simulated one, which reads every file, is left out
   */
  public static List<JsonNode> of(Iterable<JsonNode> models, Iterable<JsonNode> engines) {
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode model : models) {
      JsonNode files = model.path("files");
      for (JsonNode file : files) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.set("model", model);
        row.set("file", file);
        rows.add(row.put("runsOn", runsOn(file.path("format").asText(), engines)));
      }
      if (files.isEmpty()) {
        rows.add(JsonNodeFactory.instance.objectNode().set("model", model));
      }
    }
    return rows;
  }

  private static String runsOn(String format, Iterable<JsonNode> engines) {
    StringJoiner names = new StringJoiner(", ");
    for (JsonNode engine : engines) {
      boolean reads = false;
      for (JsonNode known : engine.path("formats")) {
        reads |= known.asText().equals(format);
      }
      if (reads && measures(engine)) {
        names.add(engine.path("id").asText());
      }
    }
    return names.toString();
  }

  /** Whether an engine of {@code GET /engines} is available on a device that is not simulated. */
  public static boolean measures(JsonNode engine) {
    boolean real = engine.path("devices").isEmpty();
    for (JsonNode device : engine.path("devices")) {
      real |= !device.path("simulated").asBoolean();
    }
    return real && engine.path("available").asBoolean();
  }
}
