package dev.wattstick.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.record.EngineFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a service knows a model file already, under a name by which it would measure just this
 * file: a job names a model, a precision and an engine, and of several files that fit the service
 * takes the one that the engine likes best.
 */
final class KnownFiles {
  /** As the service prefers them; the other engines read one format. */
  private static final List<String> OPENVINO_PREFERS = List.of("openvino-ir", "onnx", "tflite");

  private KnownFiles() {}

  /**
   * A model's name and the precision of one of its files.
   *
   * @param shownName what the service's messages call the file
   */
  record Known(String model, String precision, String shownName) {}

  /**
   * @param models the items of {@code GET /models}
   * @param weightsSha256 of an IR's weights; null where there are none
   * @param external digests of other files with its weights, by their locations
   */
  static Optional<Known> find(
      Iterable<JsonNode> models,
      String sha256,
      @Nullable String weightsSha256,
      Map<String, String> external,
      String engine) {
    for (JsonNode model : models) {
      for (JsonNode file : model.path("files")) {
        if (file.path("sha256").asText().equals(sha256)
            && file.path("weightsSha256")
                .asText("")
                .equals(weightsSha256 == null ? "" : weightsSha256)
            && external(file).equals(external)
            && isTaken(file, model.path("files"), engine)) {
          return Optional.of(
              new Known(
                  model.path("name").asText(),
                  file.path("precision").asText(),
                  file.path("givenName").asText(file.path("path").asText())));
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> external(JsonNode file) {
    Map<String, String> digests = new HashMap<>();
    for (JsonNode other : file.path("external")) {
      digests.put(other.path("location").asText(), other.path("sha256").asText());
    }
    return digests;
  }

  private static boolean isTaken(JsonNode file, Iterable<JsonNode> files, String engine) {
    if (engine.equals(EngineFacts.TFLITE) && !file.path("format").asText().equals("tflite")) {
      return false;
    }
    int rank = rank(file);
    for (JsonNode other : files) {
      if (engine.equals(EngineFacts.OPENVINO)
          && other.path("precision").equals(file.path("precision"))
          && rank(other) >= 0
          && rank(other) < rank) {
        return false;
      }
    }
    return true;
  }

  private static int rank(JsonNode file) {
    return OPENVINO_PREFERS.indexOf(file.path("format").asText());
  }
}
