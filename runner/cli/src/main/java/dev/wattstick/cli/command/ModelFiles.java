package dev.wattstick.cli.command;

import dev.wattstick.cli.CliFailure;
import dev.wattstick.record.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a bare model file is, by its ending and its bytes. */
final class ModelFiles {
  private ModelFiles() {}

  /** The engine for a file's ending: tflite for .tflite, else openvino. */
  static String engineOf(Path file) {
    return formatOf(file).equals("tflite") ? "tflite" : "openvino";
  }

  /**
   * A file that is in no catalog.
   *
   * @throws CliFailure when it cannot be read
   */
  static ModelFile describe(Path file) {
    Path weights = weightsOf(file);
    try {
      long bytes = Files.size(file) + (weights == null ? 0 : Files.size(weights));
      return new ModelFile(
          nameOf(file),
          "other",
          formatOf(file),
          "unknown",
          file.toAbsolutePath().toString(),
          bytes,
          sha256(file),
          weights == null ? null : sha256(weights),
          null);
    } catch (IOException e) {
      throw new CliFailure("cannot read the model file " + file + ": " + reason(e), e);
    }
  }

  /** The file's name without its ending. */
  static String nameOf(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** The weights beside an IR; null where the format has none of its own. */
  static @Nullable Path weightsOf(Path file) {
    Path weights = file.resolveSibling(nameOf(file) + ".bin");
    return formatOf(file).equals("openvino-ir") && Files.exists(weights) ? weights : null;
  }

  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String formatOf(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".xml") ? "openvino-ir" : name.endsWith(".onnx") ? "onnx" : "tflite";
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.NoSuchFileException
        ? "there is no such file"
        : String.valueOf(e.getMessage());
  }
}
