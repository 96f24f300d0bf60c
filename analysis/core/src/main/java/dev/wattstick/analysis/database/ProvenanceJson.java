package dev.wattstick.analysis.database;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.frame.BadDataException;
import dev.wattstick.analysis.json.JsonText;
import dev.wattstick.record.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code provenance.json}: where each number of a database comes from and how it was merged. A
 * number has its column's origin unless an entry of {@code cells} names its row.
 */
final class ProvenanceJson {
  private static final int SCHEMA_VERSION = 1;

  private ProvenanceJson() {}

  static String write(Origins origins, History history) {
    return JsonText.object(json -> write(json, origins, history));
  }

  /** Writes the fields into an object. */
  static void write(JsonText json, Origins origins, History history) throws java.io.IOException {
    json.field("schemaVersion", SCHEMA_VERSION).field("recipe", history.recipe());
    json.list("sources", list -> writeSources(list, history.sources()));
    json.list("dropped", list -> writeDropped(list, history.dropped()));
    json.object("columns", object -> writeColumns(object, origins.columns()));
    json.list("cells", list -> writeCells(list, origins.exceptions()));
  }

  private static void writeSources(JsonText json, List<History.Source> sources)
      throws java.io.IOException {
    for (History.Source source : sources) {
      json.item(item -> item.field("name", source.name()).field("runs", source.runs()));
    }
  }

  private static void writeDropped(JsonText json, List<History.Dropped> dropped)
      throws java.io.IOException {
    for (History.Dropped run : dropped) {
      json.item(
          item ->
              item.field("source", run.source())
                  .field("run", run.run())
                  .field("reason", run.reason()));
    }
  }

  private static void writeColumns(JsonText json, Map<String, Origin> columns)
      throws java.io.IOException {
    for (Map.Entry<String, Origin> entry : columns.entrySet()) {
      json.object(entry.getKey(), object -> write(entry.getValue(), object));
    }
  }

  private static void writeCells(JsonText json, List<Origins.Exceptions> cells)
      throws java.io.IOException {
    for (Origins.Exceptions exception : cells) {
      json.item(
          item -> {
            item.field("column", exception.column());
            write(exception.origin(), item);
            item.wholes("rows", exception.rows());
          });
    }
  }

  private static void write(Origin origin, JsonText json) throws java.io.IOException {
    json.field("kind", origin.kind().name()).field("detail", origin.detail());
  }

  /**
   * Refuses a tree of another shape.
   *
   * @throws BadDataException naming all fields of the wrong type
   */
  static void check(JsonNode tree, String source) {
    List<String> faults = new ArrayList<>();
    if (!tree.isObject()) {
      faults.add("it is no object");
    }
    refuseUnless(tree.path("recipe").isTextual(), "recipe", "text", tree, faults);
    for (String list : List.of("sources", "dropped", "cells")) {
      refuseUnless(tree.path(list).isArray(), list, "a list", tree, faults);
    }
    refuseUnless(tree.path("columns").isObject(), "columns", "an object", tree, faults);
    if (!faults.isEmpty()) {
      throw new BadDataException(
          source + ": " + String.join(", ", faults) + "; correct it or merge anew.");
    }
  }

  private static void refuseUnless(
      boolean fits, String field, String wanted, JsonNode tree, List<String> faults) {
    if (!fits && tree.has(field)) {
      faults.add("'" + field + "' is not " + wanted);
    }
  }

  static Origins origins(JsonNode tree, String source) {
    Origins.Builder origins = new Origins.Builder();
    tree.path("columns")
        .properties()
        .forEach(entry -> origins.column(entry.getKey(), origin(entry.getValue(), source)));
    for (JsonNode cell : tree.path("cells")) {
      Origin origin = origin(cell, source);
      for (JsonNode row : cell.path("rows")) {
        origins.cell(row.asInt(-1), cell.path("column").asText(), origin);
      }
    }
    return origins.build();
  }

  private static Origin origin(JsonNode node, String source) {
    String kind = node.path("kind").asText();
    for (Provenance known : Provenance.values()) {
      if (known.name().equals(kind)) {
        return new Origin(known, node.path("detail").asText());
      }
    }
    throw new BadDataException(
        source
            + " names the provenance '"
            + kind
            + "', which is none of "
            + java.util.Arrays.toString(Provenance.values())
            + "; correct it.");
  }

  static History history(JsonNode tree) {
    List<History.Source> sources = new ArrayList<>();
    for (JsonNode node : tree.path("sources")) {
      sources.add(new History.Source(node.path("name").asText(), node.path("runs").asInt()));
    }
    List<History.Dropped> dropped = new ArrayList<>();
    for (JsonNode node : tree.path("dropped")) {
      dropped.add(
          new History.Dropped(
              node.path("source").asText(),
              node.path("run").asText(),
              node.path("reason").asText()));
    }
    return new History(tree.path("recipe").asText(), sources, dropped);
  }
}
