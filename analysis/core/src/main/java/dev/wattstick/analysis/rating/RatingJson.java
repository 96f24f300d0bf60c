package dev.wattstick.analysis.rating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.wattstick.analysis.table.ResultException;
import dev.wattstick.analysis.text.ShortestDouble;
import dev.wattstick.record.JsonFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Boundaries and weights as JSON: {@code {"metric":[b0,b1,b2,b3]}} and {@code {"metric":weight}}.
 *
 * <p>Whether the named metrics exist is reported by {@link Rating}, which knows the table.
 */
public final class RatingJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // Python writes NaN and Infinity: they are refused, but by name and with the rest.
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private RatingJson() {}

  /**
   * Reads boundaries.
   *
   * @param source names the text in messages, like a file's name
   * @throws ResultException with all faults at once: no JSON object, not four numbers, not finite,
   *     not descending
   */
  public static Boundaries readBoundaries(String json, String source) {
    List<String> faults = new ArrayList<>();
    Map<String, LetterBoundaries> byMetric = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : members(json, source)) {
      LetterBoundaries boundaries = boundaries(entry.getKey(), entry.getValue(), faults);
      if (boundaries != null) {
        byMetric.put(entry.getKey(), boundaries);
      }
    }
    ResultException.throwIfAny(source + " does not hold boundaries.", faults);
    return new Boundaries(byMetric);
  }

  private static @Nullable LetterBoundaries boundaries(
      String metric, JsonNode node, List<String> faults) {
    boolean fits = node.isArray() && node.size() == LetterBoundaries.COUNT;
    for (JsonNode number : node) {
      fits &= number.isNumber();
    }
    if (!fits) {
      faults.add(metric + ": write four numbers [b0,b1,b2,b3], not " + shortened(node));
      return null;
    }
    LetterBoundaries boundaries =
        new LetterBoundaries(
            node.get(0).doubleValue(),
            node.get(1).doubleValue(),
            node.get(2).doubleValue(),
            node.get(3).doubleValue());
    String fault = Boundaries.faultOf(boundaries);
    if (fault != null) {
      faults.add(metric + ": " + fault);
      return null;
    }
    return boundaries;
  }

  /**
   * Reads weights.
   *
   * @param source names the text in messages, like a file's name
   * @throws ResultException with all faults at once: no JSON object, no number, negative, not
   *     finite
   */
  public static Weights readWeights(String json, String source) {
    List<String> faults = new ArrayList<>();
    Map<String, Double> byMetric = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : members(json, source)) {
      JsonNode node = entry.getValue();
      if (!node.isNumber()) {
        faults.add(entry.getKey() + ": write a number, not " + shortened(node));
        continue;
      }
      String fault = Weights.faultOf(node.doubleValue());
      if (fault != null) {
        faults.add(entry.getKey() + ": " + fault);
      }
      byMetric.put(entry.getKey(), node.doubleValue());
    }
    ResultException.throwIfAny(source + " does not hold weights.", faults);
    return new Weights(byMetric);
  }

  private static Iterable<Map.Entry<String, JsonNode>> members(String json, String source) {
    try {
      JsonNode tree = MAPPER.readTree(json);
      if (tree.isObject()) {
        return tree.properties();
      }
      throw new ResultException(
          source + " cannot be used.", List.of("Write a JSON object {\"metric\": …}."));
    } catch (JsonProcessingException e) {
      throw new ResultException(
          source + " is not JSON.",
          List.of(JsonFault.of(e) + " (line " + line(e) + "): correct the file."));
    }
  }

  private static int line(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
  }

  private static String shortened(JsonNode node) {
    String text = node.toString();
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /** Boundaries as text that {@link #readBoundaries} reads back as the same. */
  public static String write(Boundaries boundaries) {
    Map<String, String> members = new LinkedHashMap<>();
    for (Map.Entry<String, LetterBoundaries> entry : boundaries.byMetric().entrySet()) {
      StringBuilder array = new StringBuilder();
      for (double boundary : entry.getValue().toArray()) {
        array.append(array.isEmpty() ? "[" : ", ");
        array.append(ShortestDouble.toString(boundary));
      }
      members.put(entry.getKey(), array.append(']').toString());
    }
    return object(members);
  }

  /** Weights as text that {@link #readWeights} reads back as the same. */
  public static String write(Weights weights) {
    Map<String, String> members = new LinkedHashMap<>();
    for (Map.Entry<String, Double> entry : weights.byMetric().entrySet()) {
      members.put(entry.getKey(), ShortestDouble.toString(entry.getValue()));
    }
    return object(members);
  }

  private static String object(Map<String, String> members) {
    StringBuilder json = new StringBuilder("{");
    for (Map.Entry<String, String> entry : members.entrySet()) {
      json.append(json.length() == 1 ? "\n  " : ",\n  ");
      json.append(MAPPER.getNodeFactory().textNode(entry.getKey())).append(": ");
      json.append(entry.getValue());
    }
    return json.append("\n}\n").toString();
  }
}
