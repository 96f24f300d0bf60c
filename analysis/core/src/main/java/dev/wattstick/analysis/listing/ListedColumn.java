package dev.wattstick.analysis.listing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.table.ResultTable.Column;
import dev.wattstick.analysis.table.ResultTable.Type;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a list.
 *
 * @param name for programs; empty for a column that only people see
 * @param title for people; empty for a column that only programs get
 * @param unit of its numbers; empty where they have none
 * @param value of an item: text, Double, Long or Boolean; null is missing
 */
record ListedColumn(
    String name, String title, Type type, String unit, Function<JsonNode, @Nullable Object> value) {

  /**
   * What stands at a place of the item.
   *
   * @param pointer JSON pointer (RFC 6901)
   */
  static ListedColumn at(String name, String title, Type type, String unit, String pointer) {
    return new ListedColumn(name, title, type, unit, item -> raw(item.at(pointer)));
  }

  static ListedColumn text(String name, String title, String pointer) {
    return at(name, title, Type.TEXT, "", pointer);
  }

  /** For programs only. */
  static ListedColumn hidden(Type type, String name, String pointer) {
    return at(name, "", type, "", pointer);
  }

  /** Text for programs only. */
  static ListedColumn hidden(String name, String pointer) {
    return hidden(Type.TEXT, name, pointer);
  }

  /** Text that is made of the item. */
  static ListedColumn made(String name, String title, Function<JsonNode, String> text) {
    return new ListedColumn(name, title, Type.TEXT, "", text::apply);
  }

  Column column(String named) {
    return new Column(named, type, unit);
  }

  private static @Nullable Object raw(JsonNode node) {
    if (node.isFloatingPointNumber()) {
      return node.doubleValue();
    }
    if (node.isIntegralNumber()) {
      return node.longValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    String text = node.isNull() ? "" : node.asText();
    return text.isEmpty() ? null : text;
  }
}
