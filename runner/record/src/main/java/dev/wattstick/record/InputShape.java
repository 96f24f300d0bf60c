package dev.wattstick.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The shape that one input of a model is to have, where the file leaves it open.
 *
 * @param input its name as the model has it; null for the input at the same place in the list
 * @param shape all dimensions; none below 0
 */
public record InputShape(@Nullable String input, List<Long> shape) {
  private static final Pattern ENTRY =
      Pattern.compile("\\s*(?:([^\\[\\]=;,]+?)\\s*=?\\s*)?\\[([^\\[\\]]*)\\]\\s*(?:[,;]|$)");
  private static final String SYNTAX =
      "; give one input's dimensions as 1,224,224,3, or several inputs as a[1,4],b[1,8]";

  public InputShape {
    shape = List.copyOf(shape);
  }

  /**
   * Reads what OpenVINO's benchmark_app takes for {@code -shape}: {@code [1,3,224,224]} for the
   * only input, {@code a[1,4],b[1,8]} by name; also without brackets for the only input, with
   * {@code =} after a name, with {@code ;} between entries, and {@code [1,4],[1,8]} in the model's
   * order.
   *
   * @throws IllegalArgumentException when it is none of these; the message says what is wrong
   */
  public static List<InputShape> parse(String text) {
    if (!text.contains("[")) {
      return List.of(new InputShape(null, dimensions(text, text)));
    }
    List<InputShape> shapes = new ArrayList<>();
    Matcher entry = ENTRY.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!entry.find(at) || entry.start() != at) {
        throw new IllegalArgumentException(
            "\""
                + text
                + "\" is no list of shapes from \""
                + text.substring(at)
                + "\" on"
                + SYNTAX);
      }
      shapes.add(new InputShape(entry.group(1), dimensions(entry.group(2), text)));
      at = entry.end();
    }
    return List.copyOf(shapes);
  }

  /** {@code [1, 4]}, with its input's name before it where it has one. */
  @Override
  public String toString() {
    return shape.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(",", (input == null ? "" : input) + "[", "]"));
  }

  private static List<Long> dimensions(String text, String whole) {
    if (text.isBlank()) {
      return List.of();
    }
    return Arrays.stream(text.split(",", -1)).map(part -> dimension(part.strip(), whole)).toList();
  }

  private static long dimension(String text, String whole) {
    if (!text.matches("\\d{1,10}") || Long.parseLong(text) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "\"" + text + "\" in \"" + whole + "\" is no dimension" + SYNTAX);
    }
    return Long.parseLong(text);
  }
}
