package dev.wattstick.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one measurement, with every choice made. A job stores them, a worker gets them,
 * and the record of the run keeps them. Names stand for things: what was found under them (the
 * model's file, the dataset's folder) stands beside.
 *
 * @param model as in the catalog
 * @param precision of the model file
 * @param engine {@code tflite}, {@code openvino}, {@code simulated}
 * @param device for example {@code cpu}, {@code sim:fast}
 * @param batchSize samples a query
 * @param threads threads of the engine
 * @param dataset to evaluate quality on, after the timed part; null for none
 * @param meter {@code auto}, {@code none} or a meter's id
 * @param minQueries the steady state has at least this many queries
 * @param minDurationNs and lasts at least this long
 * @param maxDurationNs but ends after this long, even with fewer queries than the minimum
 * @param minWarmupNs the discarded runs before it last at least this long (and are at least one)
 * @param shapes for inputs that the file leaves open; null or empty when none was asked for
 * @param signature which of the file's graphs to run; null for its first
 * @param inputs arrays for the timed queries, one an input; null for the dataset's pictures or
 *     random ones
 * @param sha256 of the model file, lower-case hexadecimal
 */
public record MeasurementSpec(
    String model,
    String precision,
    String engine,
    String device,
    int batchSize,
    int threads,
    Scenario scenario,
    Mode mode,
    @Nullable String dataset,
    String meter,
    long minQueries,
    long minDurationNs,
    long maxDurationNs,
    long minWarmupNs,
    @Nullable List<InputShape> shapes,
    @Nullable String signature,
    @Nullable List<InputFile> inputs,
    String sha256) {

  /**
   * The JSON of these settings from that of an object that had them among its own fields, as a
   * record of version 1 and a job of that time do.
   *
   * @param file the JSON of its model file
   */
  public static ObjectNode fromFlat(ObjectNode former, JsonNode file) {
    ObjectNode spec = former.deepCopy();
    for (String name : List.of("model", "precision", "sha256")) {
      spec.set(name, file.get(name));
    }
    JsonNode dataset = former.path("dataset");
    if (dataset.isObject()) {
      spec.set("dataset", dataset.get("name"));
    }
    return spec;
  }
}
