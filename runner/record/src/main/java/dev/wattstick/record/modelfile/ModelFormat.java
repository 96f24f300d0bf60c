package dev.wattstick.record.modelfile;

import java.util.Arrays;
import java.util.List;

/** The formats of model files. */
public enum ModelFormat {
  TFLITE("tflite", ".tflite", "a TensorFlow Lite model"),
  OPENVINO_IR("openvino-ir", ".xml", "an OpenVINO IR model"),
  ONNX("onnx", ".onnx", "an ONNX model");

  private final String id;
  private final String extension;
  private final String description;

  ModelFormat(String id, String extension, String description) {
    this.id = id;
    this.extension = extension;
    this.description = description;
  }

  /** As in {@link dev.wattstick.record.ModelFile#format()}. */
  public String id() {
    return id;
  }

  /** By which engines that go by a file's name know it, with its dot. */
  public String extension() {
    return extension;
  }

  /** For people, with its article. */
  public String description() {
    return description;
  }

  public static List<String> ids() {
    return Arrays.stream(values()).map(ModelFormat::id).toList();
  }
}
