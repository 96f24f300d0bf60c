package dev.wattstick.analysis.listing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.StringJoiner;

/** Cells that are made of several fields of an item. */
final class ListedTexts {
  private static final int SHORT_DIGEST = 12;

  private ListedTexts() {}

  /** What a job does or why it failed; else its labels. */
  static String note(JsonNode job) {
    if (job.path("failure").has("kind")) {
      return job.at("/failure/kind").asText();
    }
    if (job.path("cancelRequested").asBoolean()) {
      return "being stopped";
    }
    String phase = job.at("/progress/phase").asText("");
    return phase.isEmpty() ? labels(job) : phase;
  }

  static String labels(JsonNode job) {
    StringJoiner labels = new StringJoiner(" ");
    job.path("labels")
        .properties()
        .forEach(label -> labels.add(label.getKey() + "=" + label.getValue().asText()));
    return labels.toString();
  }

  /** A name with the mark of what is made up. */
  static String marked(JsonNode item, String name) {
    return item.path("simulated").asBoolean() ? name + " (SIMULATED)" : name;
  }

  /** What is wrong with a run's directory, where the service says so; else empty. */
  static String damage(JsonNode run) {
    return run.path("damage").asText("");
  }

  static String verdict(JsonNode run) {
    return damage(run).isEmpty() ? run.path("verdict").asText() : "DAMAGED";
  }

  static String engines(JsonNode device) {
    StringJoiner names = new StringJoiner(", ");
    for (JsonNode engine : device.path("engines")) {
      names.add((engine.path("id").asText() + " " + engine.path("version").asText("")).strip());
    }
    return names.toString();
  }

  static String shortened(String digest) {
    return digest.length() > SHORT_DIGEST ? digest.substring(0, SHORT_DIGEST) : digest;
  }

  static String joined(Iterable<JsonNode> texts) {
    StringJoiner joined = new StringJoiner(", ");
    texts.forEach(text -> joined.add(text.asText()));
    return joined.toString();
  }

  /** Sentences, or texts that hold commas themselves. */
  static String faults(JsonNode faults) {
    StringJoiner sentences = new StringJoiner("; ");
    for (JsonNode fault : faults) {
      sentences.add(fault.isTextual() ? fault.asText() : sentence(fault));
    }
    return sentences.toString();
  }

  static String sentence(JsonNode fault) {
    return (fault.path("pointer").asText() + " " + fault.path("detail").asText()).strip();
  }
}
