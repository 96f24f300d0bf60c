package dev.wattstick.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Devices as a listing, and what keeps any of them from work. */
public final class DeviceListing {
  private DeviceListing() {}

  public static Listing listing() {
    return new Listing(
        List.of(
            Column.of("device", "device", "/id"),
            new Column(
                "name", "name", item -> item.path("name").asText(), item -> Simulated.name(item)),
            Column.of("state", "state", "/state"),
            Column.made("engines", "engines", DeviceListing::engines),
            Column.number("queued_jobs", ">queued", "/queued", Number::toString),
            Column.of("told_by", "told by", "/provenance/source"),
            Column.hidden("processor", "/processor"),
            Column.hidden("simulated", "/simulated"),
            Column.hidden("reason", "/reason"),
            Column.hidden("remedy", "/remedy"),
            Column.hidden("since", "/since"),
            Column.hidden("probed_at", "/provenance/probedAt")));
  }

  /** Why a device takes no jobs, and what to do about it, a sentence each. */
  public static List<String> remarks(Iterable<JsonNode> devices) {
    List<String> sentences = new ArrayList<>();
    for (JsonNode device : devices) {
      String id = device.path("id").asText();
      if (device.hasNonNull("reason")) {
        sentences.add(id + ": why: " + device.path("reason").asText());
      }
      if (device.hasNonNull("remedy")) {
        sentences.add(id + ": do:  " + device.path("remedy").asText());
      }
    }
    return sentences;
  }

  private static String engines(JsonNode device) {
    StringJoiner names = new StringJoiner(", ");
    for (JsonNode engine : device.path("engines")) {
      names.add((engine.path("id").asText() + " " + engine.path("version").asText("")).strip());
    }
    return names.toString();
  }
}
