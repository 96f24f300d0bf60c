package dev.wattstick.worker.engine;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.ModelFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, told from its first bytes (and an ONNX file's fields) before native code sees
 * it.
 *
 * @param format {@code tflite}, {@code openvino-ir} or {@code onnx}; null when it is none of them
 * @param description for people: what it looks like
 */
public record ModelContent(@Nullable String format, String description) {

  private static final int HEAD_BYTES = 4096;

  /**
   * Looks at a file.
   *
   * @throws EngineException when it cannot be read
   */
  public static ModelContent of(Path file) {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer head = ByteBuffer.allocate((int) Math.min(HEAD_BYTES, channel.size()));
      while (head.hasRemaining() && channel.read(head) >= 0) {
        // until the head is full
      }
      return ofHead(head.flip(), channel);
    } catch (IOException e) {
      throw new EngineException(
          FailureKind.MODEL_REFUSED,
          "the model file " + file + " cannot be read: " + e + "; check its path and permissions");
    }
  }

  /**
   * Demands that a file holds what it is declared to be.
   *
   * @param engine for the message
   * @throws EngineException when it holds something else, or the engine does not run its format
   */
  public static void require(ModelFile file, String engine, Iterable<String> formats) {
    ModelContent content = of(Path.of(file.path()));
    for (String format : formats) {
      if (format.equals(content.format()) && format.equals(file.format())) {
        return;
      }
    }
    throw new EngineException(
        FailureKind.MODEL_REFUSED,
        engine
            + " cannot run "
            + file.path()
            + ": it is declared as "
            + file.format()
            + " but holds "
            + content.description()
            + "; give a file of format "
            + String.join(", ", formats));
  }

  private static ModelContent ofHead(ByteBuffer head, SeekableByteChannel channel)
      throws IOException {
    if (!head.hasRemaining()) {
      return new ModelContent(null, "nothing: the file is empty");
    }
    byte[] bytes = new byte[head.remaining()];
    head.get(bytes);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.startsWith("TFL3", 4)) {
      return new ModelContent("tflite", "a TensorFlow Lite model");
    }
    String line = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    if (line.stripLeading().startsWith("<")) {
      return ofMarkup(line.toLowerCase(Locale.ROOT));
    }
    for (KnownContent known : KnownContent.values()) {
      if (text.startsWith(known.start)) {
        return new ModelContent(null, known.description);
      }
    }
    return OnnxFields.of(channel);
  }

  private static ModelContent ofMarkup(String text) {
    if (text.contains("<net ") || text.contains("<net>")) {
      return new ModelContent("openvino-ir", "an OpenVINO IR model");
    }
    return new ModelContent(
        null, text.contains("<html") ? "an HTML page" : "XML that is no OpenVINO IR model");
  }

  /** What people mistake for a model of one of the three formats, by its first bytes. */
  private enum KnownContent {
    PNG("\u0089PNG", "a PNG picture"),
    JPEG("\u00ff\u00d8\u00ff", "a JPEG picture"),
    ZIP("PK\u0003\u0004", "a zip archive (a Keras or PyTorch model, or a packed folder)"),
    HDF5("\u0089HDF", "an HDF5 file (a Keras model)"),
    GZIP("\u001f\u008b", "a gzip archive"),
    NUMPY("\u0093NUMPY", "a numpy array"),
    PDF("%PDF", "a PDF document"),
    LFS("version https://git-lfs", "a Git LFS pointer, not the model it stands for"),
    GGUF("GGUF", "a GGUF language model");

    private final String start;
    private final String description;

    KnownContent(String start, String description) {
      this.start = start;
      this.description = description;
    }
  }
}
