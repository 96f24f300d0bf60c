package dev.wattstick.service.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object. A field that is absent or null reads as null; a field of the
 * wrong type or out of range adds a fault and reads as null too, so that reading goes on and every
 * fault is reported at once. Not thread-safe.
 */
public final class Fields {
  private final JsonNode object;
  private final String pointer;
  private final Faults faults;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(JsonNode object, String pointer, Faults faults) {
    this.object = object;
    this.pointer = pointer;
    this.faults = faults;
  }

  /** Null, with a fault, where {@code node} is no object. */
  public static @Nullable Fields of(JsonNode node, String pointer, Faults faults) {
    if (!node.isObject()) {
      faults.add(pointer, "expected an object, found " + kind(node));
      return null;
    }
    return new Fields(node, pointer, faults);
  }

  /** The same object, whose faults go elsewhere. */
  public Fields withFaults(Faults others) {
    return new Fields(object, pointer, others);
  }

  /** Where this object is. */
  public String pointer() {
    return pointer;
  }

  /** Where one of its fields is. */
  public String pointer(String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  public @Nullable String text(String name) {
    return read(name, "a string", JsonNode::isTextual, (node, at) -> plain(node.textValue(), at));
  }

  /** As {@link #text}, but adds a fault where it is absent or blank. */
  public @Nullable String requiredText(String name) {
    String text = text(name);
    if (faults.at(pointer(name))) {
      return null;
    }
    if (text == null || text.isBlank()) {
      faults.add(pointer(name), "is required");
      return null;
    }
    return text;
  }

  public @Nullable Long integer(String name, long min, long max) {
    return read(
        name,
        "a whole number",
        JsonNode::isIntegralNumber,
        (node, at) -> {
          if (node.canConvertToLong() && node.longValue() >= min && node.longValue() <= max) {
            return node.longValue();
          }
          faults.add(at, "must be between " + min + " and " + max + ", is " + node.asText());
          return null;
        });
  }

  public @Nullable Integer smallInteger(String name, int min, int max) {
    Long value = integer(name, min, max);
    return value == null ? null : Math.toIntExact(value);
  }

  public @Nullable Double number(String name) {
    return read(name, "a number", JsonNode::isNumber, (node, at) -> node.doubleValue());
  }

  public @Nullable Boolean truth(String name) {
    return read(name, "true or false", JsonNode::isBoolean, (node, at) -> node.booleanValue());
  }

  /** An ISO 8601 duration such as {@code PT1M30S}. */
  public @Nullable Duration duration(String name, Duration min, Duration max) {
    return read(
        name,
        "an ISO 8601 duration such as \"PT90S\"",
        JsonNode::isTextual,
        (node, at) -> duration(node.textValue(), at, min, max));
  }

  public @Nullable List<Double> numbers(String name) {
    return read(
        name,
        "an array of numbers",
        node -> node.isArray() && all(node, JsonNode::isNumber),
        (node, at) -> {
          List<Double> values = new ArrayList<>();
          node.forEach(element -> values.add(element.doubleValue()));
          return List.copyOf(values);
        });
  }

  /** The strings of an array. */
  public @Nullable List<String> textList(String name) {
    return read(
        name,
        "an array of strings",
        node -> node.isArray() && all(node, JsonNode::isTextual),
        (node, at) -> {
          List<String> values = new ArrayList<>();
          node.forEach(element -> values.add(element.textValue()));
          return List.copyOf(values);
        });
  }

  /** Any value that a reader of its own understands. */
  public <T> @Nullable T value(
      String name,
      String expected,
      Predicate<JsonNode> fits,
      Function<JsonNode, @Nullable T> read) {
    return read(name, expected, fits, (node, at) -> read.apply(node));
  }

  /** Names to texts; numbers and booleans are taken as their text. */
  public @Nullable Map<String, String> texts(String name) {
    return read(
        name,
        "an object of strings",
        node -> node.isObject() && all(node, JsonNode::isValueNode),
        (node, at) -> {
          Map<String, String> values = new LinkedHashMap<>();
          for (Map.Entry<String, JsonNode> entry : node.properties()) {
            plain(entry.getKey(), at);
            String value = plain(entry.getValue().asText(), at);
            values.put(entry.getKey(), value == null ? "" : value);
          }
          return Collections.unmodifiableMap(values);
        });
  }

  public @Nullable Fields object(String name) {
    return read(name, "an object", JsonNode::isObject, (node, at) -> new Fields(node, at, faults));
  }

  /** The objects of an array; elements that are none add a fault and are left out. */
  public List<Fields> objects(String name) {
    List<Fields> found = new ArrayList<>();
    JsonNode array =
        read(name, "an array of objects", JsonNode::isArray, (node, at) -> (JsonNode) node);
    for (int i = 0; array != null && i < array.size(); i++) {
      Fields fields = of(array.get(i), pointer(name) + "/" + i, faults);
      if (fields != null) {
        found.add(fields);
      }
    }
    return found;
  }

  /** Adds a fault for every field that nobody asked for. */
  public void refuseOthers() {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!asked.contains(field.getKey())) {
        faults.unknown(pointer(field.getKey()), "field", field.getKey(), asked);
      }
    }
  }

  public Faults faults() {
    return faults;
  }

  private <T> @Nullable T read(
      String name,
      String expected,
      Predicate<JsonNode> fits,
      BiFunction<JsonNode, String, @Nullable T> value) {
    asked.add(name);
    JsonNode node = object.get(name);
    if (node == null || node.isNull()) {
      return null;
    }
    if (!fits.test(node)) {
      faults.add(pointer(name), "expected " + expected + ", found " + kind(node));
      return null;
    }
    return value.apply(node, pointer(name));
  }

  /** The text; null, with a fault, where it holds what no text may. */
  private @Nullable String plain(String text, String at) {
    String fault = PlainText.faultOf(text);
    if (fault == null) {
      return text;
    }
    faults.add(at, fault);
    return null;
  }

  private @Nullable Duration duration(String text, String at, Duration min, Duration max) {
    try {
      Duration value = Duration.parse(text);
      if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
        faults.add(at, "must be between " + min + " and " + max + ", is " + value);
        return null;
      }
      return value;
    } catch (DateTimeParseException e) {
      faults.add(at, "'" + text + "' is not an ISO 8601 duration such as \"PT90S\"");
      return null;
    }
  }

  private static boolean all(JsonNode parent, Predicate<JsonNode> fits) {
    for (JsonNode child : parent) {
      if (!fits.test(child)) {
        return false;
      }
    }
    return true;
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case NULL -> "null";
      case BOOLEAN -> "the boolean " + node.asText();
      case NUMBER -> "the number " + node.asText();
      case STRING -> "the string \"" + shortened(node.asText()) + "\"";
      default -> "nothing";
    };
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
