package dev.wattstick.service.catalog;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The formats of model files. */
public enum ModelFormat {
  TFLITE("tflite", ".tflite"),
  OPENVINO_IR("openvino-ir", ".xml"),
  ONNX("onnx", ".onnx");

  private final String id;
  private final String extension;

  ModelFormat(String id, String extension) {
    this.id = id;
    this.extension = extension;
  }

  public String id() {
    return id;
  }

  String extension() {
    return extension;
  }

  static List<String> ids() {
    return Arrays.stream(values()).map(ModelFormat::id).toList();
  }

  /** Where the separate weights of an OpenVINO model must lie: engines look only there. */
  public static Path weightsOf(Path model) {
    String name = String.valueOf(model.getFileName());
    int dot = name.lastIndexOf('.');
    return model.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".bin");
  }
}
