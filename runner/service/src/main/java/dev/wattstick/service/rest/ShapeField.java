package dev.wattstick.service.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.record.InputShape;
import dev.wattstick.service.fault.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads shapes of inputs: {@code [1,224,224,3]} for the only input, {@code [[1,4],[1,8]]} in the
 * model's order, {@code {"a":[1,4]}} by name, the command line's text, or as a job shows it.
 */
final class ShapeField {
  private static final String EXPECTED =
      "one input's dimensions such as [1,224,224,3], a list of them, or an object of them by input"
          + " name, of whole numbers from 0 to "
          + Integer.MAX_VALUE;

  private ShapeField() {}

  static @Nullable List<InputShape> read(Fields fields, String name) {
    return fields.value(name, EXPECTED, ShapeField::fits, node -> shapes(node, fields, name));
  }

  private static boolean fits(JsonNode node) {
    return node.isTextual()
        || (node.isArray() || node.isObject()) && all(node, ShapeField::isShape)
        || isShape(node)
        || node.isArray() && all(node, ShapeField::isEntry);
  }

  /** As a job shows it. */
  private static boolean isEntry(JsonNode node) {
    JsonNode input = node.path("input");
    return node.isObject()
        && isShape(node.path("shape"))
        && (input.isTextual() || input.isNull() || input.isMissingNode());
  }

  private static @Nullable List<InputShape> shapes(JsonNode node, Fields fields, String name) {
    List<InputShape> shapes = new ArrayList<>();
    if (node.isTextual()) {
      return parsed(node.textValue(), fields, name);
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        shapes.add(new InputShape(entry.getKey(), dimensions(entry.getValue())));
      }
    } else if (isShape(node)) {
      shapes.add(new InputShape(null, dimensions(node)));
    } else {
      node.forEach(entry -> shapes.add(entry.isObject() ? named(entry) : inOrder(entry)));
    }
    return List.copyOf(shapes);
  }

  private static InputShape named(JsonNode entry) {
    return new InputShape(entry.path("input").textValue(), dimensions(entry.path("shape")));
  }

  private static InputShape inOrder(JsonNode shape) {
    return new InputShape(null, dimensions(shape));
  }

  private static @Nullable List<InputShape> parsed(String text, Fields fields, String name) {
    try {
      return InputShape.parse(text);
    } catch (IllegalArgumentException e) {
      fields.faults().add(fields.pointer(name), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static boolean isShape(JsonNode node) {
    return node.isArray()
        && all(
            node,
            dimension ->
                dimension.isIntegralNumber()
                    && dimension.canConvertToInt()
                    && dimension.intValue() >= 0);
  }

  private static List<Long> dimensions(JsonNode shape) {
    List<Long> dimensions = new ArrayList<>();
    shape.forEach(dimension -> dimensions.add(dimension.longValue()));
    return dimensions;
  }

  private static boolean all(JsonNode parent, Predicate<JsonNode> fits) {
    for (JsonNode child : parent) {
      if (!fits.test(child)) {
        return false;
      }
    }
    return true;
  }
}
