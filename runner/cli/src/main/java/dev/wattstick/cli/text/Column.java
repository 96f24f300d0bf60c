package dev.wattstick.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a listing.
 *
 * @param name in CSV, with its unit
 * @param title in a table, with {@code >} in front where it holds numbers; null for a column that
 *     tables leave out
 * @param value in CSV: text, Double or Long; null is missing
 * @param shown in a table
 */
record Column(
    String name,
    @Nullable String title,
    Function<JsonNode, @Nullable Object> value,
    Function<JsonNode, String> shown) {
  private static final String MISSING = "—";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  /**
   * What stands at a place of the item, as it is.
   *
   * @param pointer JSON pointer (RFC 6901)
   */
  static Column of(String name, @Nullable String title, String pointer) {
    return new Column(name, title, item -> raw(item.at(pointer)), item -> text(item.at(pointer)));
  }

  /** For CSV only. */
  static Column hidden(String name, String pointer) {
    return of(name, null, pointer);
  }

  /** Text that is made of the item. */
  static Column made(String name, @Nullable String title, Function<JsonNode, String> text) {
    return new Column(name, title, text::apply, text);
  }

  /** A number with its unit in tables. */
  static Column number(
      String name, String title, String pointer, Function<Number, String> withUnit) {
    return new Column(
        name,
        title,
        item -> raw(item.at(pointer)),
        item ->
            item.at(pointer).isNumber() ? withUnit.apply(item.at(pointer).numberValue()) : MISSING);
  }

  /** A moment: local time in tables, UTC in CSV. */
  static Column moment(String name, String title, String pointer, ZoneId zone) {
    return new Column(
        name, title, item -> raw(item.at(pointer)), item -> local(text(item.at(pointer)), zone));
  }

  private static @Nullable Object raw(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (node.isFloatingPointNumber()) {
      return node.doubleValue();
    }
    return node.isIntegralNumber() ? (Object) node.longValue() : node.asText();
  }

  private static String text(JsonNode node) {
    String text = node.isNull() ? "" : node.asText();
    return text.isEmpty() ? MISSING : text;
  }

  private static String local(String instant, ZoneId zone) {
    try {
      return instant.equals(MISSING) ? MISSING : MOMENT.format(Instant.parse(instant).atZone(zone));
    } catch (DateTimeParseException e) {
      return instant; // of a service that writes the time otherwise
    }
  }
}
