package dev.wattstick.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Lists of JSON objects as tables of text. */
final class JsonTables {
  private JsonTables() {}

  /**
   * @param columns field names; the parts of a list within are shown by their ids or names
   */
  static Table of(String name, JsonNode items, List<String> columns) {
    Table table = Table.create(name);
    for (String column : columns) {
      StringColumn cells = StringColumn.create(column);
      for (JsonNode item : items) {
        cells.append(text(item.path(column)));
      }
      table.addColumns(cells);
    }
    return table;
  }

  private static @Nullable String text(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (node.isArray()) {
      List<String> parts = new ArrayList<>();
      node.forEach(part -> parts.add(part.isValueNode() ? part.asText() : nameOf(part)));
      return String.join(", ", parts);
    }
    return node.isValueNode() ? node.asText() : nameOf(node);
  }

  private static String nameOf(JsonNode object) {
    if (object.has("format") && object.has("precision")) {
      return object.path("format").asText() + " " + object.path("precision").asText();
    }
    for (String field : List.of("id", "name")) {
      if (object.path(field).isTextual()) {
        return object.path(field).asText();
      }
    }
    return object.toString();
  }
}
