package dev.wattstick.worker.tflite;

import dev.wattstick.record.FailureKind;
import dev.wattstick.worker.engine.EngineException;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.StringVector;
import org.jspecify.annotations.Nullable;

/** The signatures of a file: its names for the graphs in it. */
final class TfLiteSignatures {
  private final Interpreter interpreter;

  TfLiteSignatures(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** In the file's order. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    try (StringVector keys = interpreter.signature_keys()) {
      for (long i = 0; i < keys.size(); i++) {
        names.add(keys.get(i).getString());
      }
    }
    return names;
  }

  /** The first name of a graph; null when it has none. */
  @Nullable String ofGraph(int index) {
    return names().stream()
        .filter(name -> interpreter.GetSubgraphIndexFromSignature(name) == index)
        .findFirst()
        .orElse(null);
  }

  /** The names of all other graphs. */
  List<String> besides(int index) {
    return names().stream()
        .filter(name -> interpreter.GetSubgraphIndexFromSignature(name) != index)
        .toList();
  }

  /**
   * The number of a signature's graph.
   *
   * @throws EngineException {@code INPUT_REFUSED} when the file has no such signature
   */
  int graphOf(String name, String file) {
    int index = names().contains(name) ? interpreter.GetSubgraphIndexFromSignature(name) : -1;
    if (index < 0 || index >= interpreter.subgraphs_size()) {
      throw new EngineException(
          FailureKind.INPUT_REFUSED,
          file
              + " has no signature "
              + name
              + "; "
              + (names().isEmpty() ? "it has none" : "it has " + String.join(", ", names())));
    }
    return index;
  }
}
