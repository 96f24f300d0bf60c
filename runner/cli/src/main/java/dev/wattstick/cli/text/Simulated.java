package dev.wattstick.cli.text;

import com.fasterxml.jackson.databind.JsonNode;

/** The mark of what is made up. */
final class Simulated {
  private Simulated() {}

  /** The name of a device, or the model of a run. */
  static String name(JsonNode item) {
    return marked(item, item.path("name").asText());
  }

  static String marked(JsonNode item, String name) {
    return item.path("simulated").asBoolean() ? name + " (SIMULATED)" : name;
  }
}
