package dev.wattstick.worker.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.worker.models.IrFile;
import dev.wattstick.worker.models.OnnxFile;
import dev.wattstick.worker.models.TfLiteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelContentTest {
  @TempDir Path folder;

  @Test
  void knowsTensorFlowLite() throws IOException {
    byte[] bytes =
        TfLiteFile.oneOperation(
            TfLiteFile.NEG,
            new TfLiteFile().tensor("x", TfLiteFile.INT32, 1).tensor("y", TfLiteFile.INT32, 1));
    assertThat(of(bytes).format()).isEqualTo("tflite");
  }

  @Test
  void knowsAnIr() throws IOException {
    IrFile ir = new IrFile();
    Path file = ir.result(ir.parameter("x", "f32", 1), "f32", 1).write(folder.resolve("m.xml"));
    assertThat(ModelContent.of(file).format()).isEqualTo("openvino-ir");
  }

  @Test
  void knowsAnIrBehindAByteOrderMark() throws IOException {
    assertThat(of("\ufeff<?xml version=\"1.0\"?><net name=\"m\" version=\"11\">").format())
        .isEqualTo("openvino-ir");
  }

  @Test
  void knowsOnnx() throws IOException {
    assertThat(of(onnx())).isEqualTo(new ModelContent("onnx", "an ONNX model"));
  }

  @Test
  void knowsOnnxThatIsCutOff() throws IOException {
    byte[] whole = onnx();
    assertThat(of(Arrays.copyOf(whole, whole.length - 3)).description())
        .isEqualTo("an ONNX model that is cut off or damaged");
  }

  @ParameterizedTest
  @CsvSource({
    "<!doctype html><html>, an HTML page",
    "<svg/>, XML that is no OpenVINO IR model",
    "GGUF\u0003, a GGUF language model",
    "%PDF-1.7, a PDF document",
    "version https://git-lfs.github.com/spec/v1, 'a Git LFS pointer, not the model it stands for'",
    "PK\u0003\u0004zip, 'a zip archive (a Keras or PyTorch model, or a packed folder)'",
    "hello there, none of the known model formats"
  })
  void namesWhatPeopleMistake(String start, String description) throws IOException {
    assertThat(of(start)).isEqualTo(new ModelContent(null, description));
  }

  @Test
  void namesAnEmptyFile() throws IOException {
    assertThat(of("").description()).contains("empty");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatThrownBy(() -> ModelContent.of(folder.resolve("none.onnx")))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("none.onnx")
        .hasMessageContaining("check its path");
  }

  @Test
  void takesNoLongTagForAField() throws IOException {
    byte[] endless = new byte[64];
    Arrays.fill(endless, (byte) 0xff);
    assertThat(of(endless).format()).isNull();
  }

  private static byte[] onnx() {
    return OnnxFile.oneOperation("Neg", OnnxFile.FLOAT32, new int[] {2}, OnnxFile.FLOAT32, 2);
  }

  private ModelContent of(String text) throws IOException {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  private ModelContent of(byte[] bytes) throws IOException {
    return ModelContent.of(Files.write(folder.resolve("file"), bytes));
  }
}
