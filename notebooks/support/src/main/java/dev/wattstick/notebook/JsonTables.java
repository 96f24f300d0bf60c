package dev.wattstick.notebook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.table.ResultTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists of JSON objects as tables of text. */
final class JsonTables {
  private JsonTables() {}

  /**
   * @param columns field names; the parts of a list within are shown by their ids or names
   */
  static ResultTable of(JsonNode items, List<String> columns) {
    ResultTable.Builder table = new ResultTable.Builder().texts(columns.toArray(new String[0]));
    for (JsonNode item : items) {
      List<@Nullable String> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(text(item.path(column))));
      table.row(cells.toArray());
    }
    return table.build();
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
