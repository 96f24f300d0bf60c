package dev.wattstick.cli.text;

import com.fasterxml.jackson.databind.JsonNode;

/** The mark of what is made up. */
public final class Simulated {
  private Simulated() {}

  /** The name of a device, or the model of a run. */
  static String name(JsonNode item) {
    return marked(item, item.path("name").asText());
  }

  /** Whether an engine of {@code GET /engines} has nothing but simulated devices. */
  public static boolean engine(JsonNode engine) {
    boolean all = !engine.path("devices").isEmpty();
    for (JsonNode device : engine.path("devices")) {
      all &= device.path("simulated").asBoolean();
    }
    return all;
  }

  static String marked(JsonNode item, String name) {
    return item.path("simulated").asBoolean() ? name + " (SIMULATED)" : name;
  }
}
