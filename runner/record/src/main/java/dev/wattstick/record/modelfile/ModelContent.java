package dev.wattstick.record.modelfile;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a model file holds. */
public sealed interface ModelContent {

  ModelFormat format();

  /**
   * The element types of what the file stores, its weights among it, by their numpy names and
   * {@code int4} and {@code uint4}; a type that no precision is named after may be left out.
   */
  Set<String> storedTypes();

  /**
   * Whether the file's weights can be of a precision of the catalog: at least some are stored in a
   * type of that name. What stores nothing, or in other types only, is not contradicted.
   */
  default boolean canBe(String precision) {
    Set<String> named = new HashSet<>(storedTypes());
    named.retainAll(PRECISION_OF.keySet());
    return named.isEmpty()
        || !PRECISION_OF.containsValue(precision)
        || named.stream().anyMatch(type -> precision.equals(PRECISION_OF.get(type)));
  }

  /** Those of full-integer and of weight-compressed networks are all called int8. */
  Map<String, String> PRECISION_OF =
      Map.of(
          "float32", "float32",
          "float16", "float16",
          "int8", "int8",
          "uint8", "int8",
          "int4", "int8",
          "uint4", "int8");

  /**
   * A TensorFlow Lite model.
   *
   * @param compiledForEdgeTpu whether operations are packed for the Coral Edge TPU, which nothing
   *     else can run
   */
  record Tflite(boolean compiledForEdgeTpu, Set<String> storedTypes) implements ModelContent {
    public Tflite {
      storedTypes = Set.copyOf(storedTypes);
    }

    @Override
    public ModelFormat format() {
      return ModelFormat.TFLITE;
    }
  }

  /**
   * An OpenVINO IR.
   *
   * @param weightsBytes up to which byte of its weights file the constants reach; 0 when it has
   *     none, and needs no such file
   * @param keepsState whether it reads a variable that an inference may leave to the next one
   */
  record OpenVinoIr(long weightsBytes, boolean keepsState, Set<String> storedTypes)
      implements ModelContent {
    public OpenVinoIr {
      storedTypes = Set.copyOf(storedTypes);
    }

    @Override
    public ModelFormat format() {
      return ModelFormat.OPENVINO_IR;
    }
  }

  /**
   * An ONNX model.
   *
   * @param external the files that hold tensors of it, in the order they are named first
   */
  record Onnx(List<ExternalData> external, Set<String> storedTypes) implements ModelContent {
    public Onnx {
      storedTypes = Set.copyOf(storedTypes);
      external = List.copyOf(external);
    }

    @Override
    public ModelFormat format() {
      return ModelFormat.ONNX;
    }
  }

  /**
   * A file that holds tensors of an ONNX model.
   *
   * @param location as the model names it: relative to the model's folder
   * @param bytes up to which byte of it the tensors reach, as far as the model says
   */
  record ExternalData(String location, long bytes) {}
}
