package dev.wattstick.cli.command;

import dev.wattstick.cli.CliFailure;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.modelfile.ModelFileException;
import dev.wattstick.record.modelfile.ModelFormat;
import dev.wattstick.record.modelfile.ModelParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a bare model file is, by its content. */
final class ModelFiles {
  private ModelFiles() {}

  /**
   * A file with those that belong to it.
   *
   * @throws CliFailure when it is no model, or one of them is missing
   */
  static ModelParts read(Path file) {
    try {
      return ModelParts.beside(file);
    } catch (ModelFileException e) {
      throw new CliFailure(e.about(file.toString()), e);
    }
  }

  /**
   * A file, where the name of a model is none.
   *
   * @throws CliFailure as {@link #read}
   */
  static ModelParts readNoName(Path file) {
    if (file.getNameCount() == 1 && !file.toString().contains(".") && !Files.exists(file)) {
      throw new CliFailure(
          "there is no file "
              + file
              + ": name a model's file, such as models/digits/digits_int8.tflite, and not a model of"
              + " the catalog");
    }
    return read(file);
  }

  /** The engine whose own format it is: tflite for TensorFlow Lite, else openvino. */
  static String engineOf(ModelParts parts) {
    return parts.content().format() == ModelFormat.TFLITE
        ? EngineFacts.TFLITE
        : EngineFacts.OPENVINO;
  }

  /**
   * A file that is in no catalog.
   *
   * @throws CliFailure when it cannot be read
   */
  static ModelFile describe(ModelParts parts) {
    return new ModelFile(
        String.valueOf(parts.file().getFileName()),
        "other",
        parts.content().format().id(),
        "unknown",
        parts.file().toAbsolutePath().toString(),
        parts.bytes(),
        digest(parts.file()),
        parts.weights() == null ? null : digest(parts.weights()),
        null);
  }

  /**
   * @throws CliFailure when it cannot be read
   */
  static String digest(Path file) {
    try {
      return sha256(file);
    } catch (IOException e) {
      throw new CliFailure("cannot read the file " + file + ": " + e, e);
    }
  }

  private static String sha256(Path file) throws IOException {
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
}
