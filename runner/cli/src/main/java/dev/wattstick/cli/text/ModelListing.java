package dev.wattstick.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Models as a listing: a row for each file. */
public final class ModelListing {
  private static final int SHORT_DIGEST = 12;

  private ModelListing() {}

  /** Of the rows that {@link #rows} makes. */
  public static Listing listing() {
    return new Listing(
        List.of(
            Column.of("model", "model", "/model/name"),
            Column.of("format", "format", "/file/format"),
            Column.of("precision", "precision", "/file/precision"),
            Column.number("bytes", ">size", "/file/bytes", n -> Units.bytes(n.longValue())),
            new Column(
                "sha256",
                "sha256",
                row -> row.at("/file/sha256").asText(null),
                row -> shortened(row.at("/file/sha256").asText("—"))),
            Column.of("origin", "origin", "/model/origin"),
            Column.of("runs_on", "runs on", "/runsOn"),
            Column.hidden("task", "/model/task"),
            Column.hidden("dataset", "/model/dataset"),
            Column.hidden("source", "/model/source"),
            Column.hidden("path", "/file/path")));
  }

  /**
   * A row {@code {model, file, runsOn}} for each model file; a model without a usable file has one
   * row.
   *
   * @param models items of {@code GET /models}
   * @param engines items of {@code GET /engines}: those that are available and read its format run
   *     a file; the simulated one, which reads every file, is left out
   */
  public static List<JsonNode> rows(Iterable<JsonNode> models, Iterable<JsonNode> engines) {
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

  /** Sentences about what is wrong with models or with a whole catalog. */
  public static List<String> faults(JsonNode answer) {
    List<String> sentences = new ArrayList<>();
    for (JsonNode model : answer.path("items")) {
      for (JsonNode fault : model.path("faults")) {
        sentences.add(model.path("name").asText() + ": " + sentence(fault));
      }
    }
    answer.path("faults").forEach(fault -> sentences.add(sentence(fault)));
    return sentences;
  }

  private static String sentence(JsonNode fault) {
    return (fault.path("pointer").asText() + " " + fault.path("detail").asText()).strip();
  }

  private static String runsOn(String format, Iterable<JsonNode> engines) {
    StringJoiner names = new StringJoiner(", ");
    for (JsonNode engine : engines) {
      boolean reads = false;
      for (JsonNode known : engine.path("formats")) {
        reads |= known.asText().equals(format);
      }
      if (reads && engine.path("available").asBoolean() && !Simulated.engine(engine)) {
        names.add(engine.path("id").asText());
      }
    }
    return names.toString();
  }

  private static String shortened(String digest) {
    return digest.length() > SHORT_DIGEST ? digest.substring(0, SHORT_DIGEST) : digest;
  }
}
