package dev.wattstick.record;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of a model: what is measured.
 *
 * @param model the catalog's name of the model, for example {@code MobileNetV2}
 * @param task {@code classification}, {@code segmentation}, {@code detection} or {@code other}
 * @param format {@code tflite}, {@code openvino-ir} or {@code onnx}
 * @param precision {@code float32}, {@code float16}, {@code int8} or {@code unknown}
 * @param path absolute path of the file on this node
 * @param bytes size of the file, with its separate weights if it has any
 * @param sha256 of the file, lower-case hexadecimal
 * @param weightsSha256 of the separate weights file ({@code .bin} of an IR); null where there is
 *     none
 * @param input how a picture becomes the model's input; null when unknown (then no dataset can run)
 * @param givenName what its owner calls the file, where {@code path} is a place of ours that means
 *     nothing to anybody; null where {@code path} is its owner's
 * @param external the other files that hold its weights (of ONNX); null where there are none
 */
public record ModelFile(
    String model,
    String task,
    String format,
    String precision,
    String path,
    long bytes,
    String sha256,
    @Nullable String weightsSha256,
    @Nullable InputSpec input,
    @Nullable String givenName,
    @Nullable List<ExternalFile> external) {

  /** A file that is its owner's, in one piece or with its separate weights. */
  public ModelFile(
      String model,
      String task,
      String format,
      String precision,
      String path,
      long bytes,
      String sha256,
      @Nullable String weightsSha256,
      @Nullable InputSpec input) {
    this(model, task, format, precision, path, bytes, sha256, weightsSha256, input, null, null);
  }

  /**
   * A file with some of an ONNX model's weights.
   *
   * @param location as the model names it: relative to the model's folder
   * @param sha256 of the file, lower-case hexadecimal
   */
  public record ExternalFile(String location, long bytes, String sha256) {}

  /** The same with other names for its place: {@code path} is read, {@code givenName} is shown. */
  public ModelFile at(String newPath, @Nullable String newGivenName) {
    return new ModelFile(
        model,
        task,
        format,
        precision,
        newPath,
        bytes,
        sha256,
        weightsSha256,
        input,
        newGivenName,
        external);
  }

  /** The name by which its owner knows it. */
  public String shownName() {
    return givenName == null ? path : givenName;
  }

  /**
   * A text, also one of native code, that names this file as its owner does: where a path of ours
   * stands in it, or of a file beside it, the given name takes its place.
   */
  public String inWordsOfOwner(String text) {
    if (givenName == null) {
      return text;
    }
    String folder = String.valueOf(Path.of(path).getParent());
    return text.replace(path, givenName)
        .replace(stem(path) + ".bin", stem(givenName) + ".bin")
        .replace(folder + "/", "")
        .replace(folder, "its folder");
  }

  private static String stem(String path) {
    int dot = path.lastIndexOf('.');
    return dot <= path.lastIndexOf('/') + 1 ? path : path.substring(0, dot);
  }
}
