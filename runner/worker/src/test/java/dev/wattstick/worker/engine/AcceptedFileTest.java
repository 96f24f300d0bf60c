package dev.wattstick.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.FailureKind;
import dev.wattstick.record.modelfile.ModelFormat;
import dev.wattstick.worker.models.ModelFiles;
import dev.wattstick.worker.models.OnnxFile;
import dev.wattstick.worker.models.TfLiteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptedFileTest {
  @TempDir private Path folder;

  @Test
  void aWholeFileOfTheFormatIsAccepted() throws IOException {
    assertThat(of("any name", "tflite", tflite()).content().format()).isEqualTo(ModelFormat.TFLITE);
  }

  @Test
  void aFileOfAFormatThatTheEngineDoesNotReadIsRefusedWithOneThatDoes() {
    byte[] onnx =
        OnnxFile.oneOperation("Neg", OnnxFile.FLOAT32, new int[] {2}, OnnxFile.FLOAT32, 2);
    assertThatThrownBy(() -> of("m.tflite", "tflite", onnx))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("m.tflite: it is an ONNX model; give a file of format tflite")
        .extracting(e -> ((EngineException) e).kind())
        .isEqualTo(FailureKind.MODEL_REFUSED);
  }

  @Test
  void aFileOfAnotherFormatThanItsEntrySaysIsRefused() {
    assertThatThrownBy(() -> of("m.onnx", "onnx", tflite()))
        .hasMessageContaining("is a TensorFlow Lite model, but is declared as onnx");
  }

  @Test
  void whatIsNoModelIsNamed() {
    assertThatThrownBy(
            () ->
                of(
                    "m.tflite",
                    "tflite",
                    "<html>".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .hasMessageContaining("m.tflite is an HTML page")
        .hasMessageContaining("download the file itself");
    assertThatThrownBy(() -> AcceptedFile.of(ModelFiles.of(folder, "tflite"), "X", List.of()))
        .hasMessageContaining("is a folder");
  }

  private static byte[] tflite() {
    return TfLiteFile.oneOperation(
        TfLiteFile.NEG,
        new TfLiteFile().tensor("x", TfLiteFile.INT32, 1).tensor("y", TfLiteFile.INT32, 1));
  }

  private dev.wattstick.record.modelfile.ModelParts of(String name, String format, byte[] bytes)
      throws IOException {
    return AcceptedFile.of(
        ModelFiles.write(folder.resolve(name), format, bytes), "The engine", List.of("tflite"));
  }
}
