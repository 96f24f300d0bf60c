package dev.wattstick.service.catalog;

import dev.wattstick.service.fault.Faults;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells a model file's format from its content, never from its name. */
final class SniffedFormat {
  private SniffedFormat() {}

  /**
   * The format; null, with faults, when the file is none of ours or is damaged.
   *
   * @param weights separate weights that came with it; null when there are none
   */
  static @Nullable ModelFormat of(Path file, @Nullable Path weights, Faults faults)
      throws IOException {
    ByteBuffer bytes = mapped(file);
    ModelFormat format = signature(bytes);
    if (format == null) {
      faults.add("/file", "is neither TensorFlow Lite, ONNX nor OpenVINO (.xml)");
      return null;
    }
    Optional<String> fault =
        switch (format) {
          case TFLITE -> TfliteFile.fault(bytes);
          case ONNX -> OnnxFile.fault(bytes);
          case OPENVINO_IR -> OpenVinoFile.fault(file, weights);
        };
    fault.ifPresent(sentence -> faults.add("/file", sentence));
    if (weights != null && format != ModelFormat.OPENVINO_IR) {
      faults.add("/weights", "only an OpenVINO model has separate weights");
    }
    return format;
  }

  private static @Nullable ModelFormat signature(ByteBuffer bytes) {
    if (TfliteFile.isOne(bytes)) {
      return ModelFormat.TFLITE;
    }
    if (startsLikeXml(bytes)) {
      return ModelFormat.OPENVINO_IR;
    }
    return OnnxFile.isOne(bytes) ? ModelFormat.ONNX : null;
  }

  private static boolean startsLikeXml(ByteBuffer bytes) {
    int i = 0;
    while (i < bytes.limit() && Character.isWhitespace(bytes.get(i))) {
      i++;
    }
    return i + 1 < bytes.limit()
        && bytes.get(i) == '<'
        && (bytes.get(i + 1) == '?' || bytes.get(i + 1) == 'n');
  }

  private static ByteBuffer mapped(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }
}
