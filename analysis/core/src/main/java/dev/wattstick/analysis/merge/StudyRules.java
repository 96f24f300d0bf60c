package dev.wattstick.analysis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.database.DatasetEntry;
import dev.wattstick.analysis.database.MetadataJson;
import dev.wattstick.analysis.database.ModelEntry;
import dev.wattstick.analysis.database.Property;
import dev.wattstick.analysis.json.JsonTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The constants of the study's merge, read from {@code edge-acc-2023.json} beside this class.
 *
 * @param inputs the result sets in the order in which they are merged, which decides the order of
 *     summation; a name's beginning decides
 * @param architectures host by processor
 * @param backends processor by backend
 * @param hostPowerWatts by host and processor, where the study replaces the measured energy
 * @param stickPowerWatts by processor: what the stick adds
 * @param lost columns that the study's script loses
 * @param fileSizes by model: MB for classification, bytes for segmentation
 */
record StudyRules(
    List<Input> inputs,
    Map<String, String> architectures,
    Map<String, String> backends,
    Map<String, Map<String, Double>> hostPowerWatts,
    Map<String, Double> stickPowerWatts,
    List<String> lost,
    List<Task> tasks,
    Map<String, Double> fileSizes,
    List<ModelEntry> models) {

  private static final String RESOURCE = "edge-acc-2023.json";

  /**
   * A result set.
   *
   * @param name how its name begins
   * @param architecture of all its rows; empty where the rows tell it
   * @param leftOut why the study does not merge it; empty where it does
   */
  record Input(String name, String architecture, String leftOut) {

    boolean isLeftOut() {
      return !leftOut.isEmpty();
    }
  }

  /**
   * A task and its database.
   *
   * @param name as the log's name has it
   * @param averaged the columns that are averaged, in the database's order
   */
  record Task(
      String name,
      String database,
      String dataset,
      List<String> averaged,
      List<Property> properties,
      List<DatasetEntry> datasets) {}

  static StudyRules load() {
    JsonNode tree;
    try (InputStream in = Objects.requireNonNull(StudyRules.class.getResourceAsStream(RESOURCE))) {
      tree = JsonTree.read(in.readAllBytes(), RESOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new StudyRules(
        list(tree.path("inputs"), StudyRules::input),
        map(tree.path("architectures"), JsonNode::textValue),
        map(tree.path("backends"), JsonNode::textValue),
        map(tree.path("hostPowerWatts"), node -> map(node, JsonNode::doubleValue)),
        map(tree.path("stickPowerWatts"), JsonNode::doubleValue),
        list(tree.path("lost"), JsonNode::textValue),
        list(tree.path("tasks"), StudyRules::task),
        map(tree.path("fileSizes"), JsonNode::doubleValue),
        MetadataJson.models(tree.path("models"), RESOURCE));
  }

  private static Input input(JsonNode node) {
    return new Input(
        name(node), node.path("architecture").asText(""), node.path("leftOut").asText(""));
  }

  private static Task task(JsonNode node) {
    return new Task(
        name(node),
        node.path("database").asText(),
        node.path("dataset").asText(),
        list(node.path("averaged"), JsonNode::textValue),
        MetadataJson.properties(node.path("properties"), RESOURCE),
        MetadataJson.datasets(node.path("datasets"), RESOURCE));
  }

  private static String name(JsonNode node) {
    return node.path("name").asText();
  }

  private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> item) {
    List<T> items = new ArrayList<>();
    nodes.forEach(node -> items.add(item.apply(node)));
    return items;
  }

  private static <T> Map<String, T> map(JsonNode nodes, Function<JsonNode, T> value) {
    Map<String, T> values = new LinkedHashMap<>();
    nodes.properties().forEach(entry -> values.put(entry.getKey(), value.apply(entry.getValue())));
    return values;
  }
}
