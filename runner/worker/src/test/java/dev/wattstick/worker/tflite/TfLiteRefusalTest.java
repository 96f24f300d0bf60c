package dev.wattstick.worker.tflite;

import static dev.wattstick.worker.models.ModelFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.ModelFile;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.models.ModelFiles;
import dev.wattstick.worker.models.OnnxFile;
import dev.wattstick.worker.models.TfLiteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One test per way in which a file or an option can be wrong. */
class TfLiteRefusalTest {
  private static final LoadOptions ONE = new LoadOptions(DeviceId.CPU, 1, 1);
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};

  private final TfLiteProvider provider = new TfLiteProvider("a processor");
  @TempDir Path folder;

  @Test
  void aPicture() throws IOException {
    assertRefused(PNG, ONE, FailureKind.MODEL_REFUSED, "m.tflite", "is a picture", "tflite");
  }

  @Test
  void anEmptyFile() throws IOException {
    assertRefused(new byte[0], ONE, FailureKind.MODEL_REFUSED, "is empty");
  }

  @Test
  void anOnnxModelUnderItsName() throws IOException {
    byte[] onnx = OnnxFile.oneOperation("Neg", OnnxFile.FLOAT32, new int[] {2}, 1, 2);
    assertRefused(onnx, ONE, FailureKind.MODEL_REFUSED, "an ONNX model");
  }

  @Test
  void aModelThatIsDeclaredAsAnother() throws IOException {
    ModelFile file =
        ModelFiles.write(folder.resolve("m.onnx"), "onnx", TfLiteProviderTest.negation(2));
    EngineException refusal = refusal(file, ONE);

    assertThat(refusal.kind()).isEqualTo(FailureKind.MODEL_REFUSED);
    assertThat(refusal).hasMessageContainingAll("declared as onnx", "a TensorFlow Lite model");
  }

  @Test
  void aMissingFile() {
    EngineException refusal = refusal(ModelFiles.of(folder.resolve("none.tflite"), "tflite"), ONE);

    assertThat(refusal.kind()).isEqualTo(FailureKind.MODEL_REFUSED);
    assertThat(refusal).hasMessageContaining("none.tflite");
  }

  @Test
  void aFileThatIsCutOff() throws IOException {
    byte[] whole = TfLiteProviderTest.negation(2, 2);
    assertRefused(
        Arrays.copyOf(whole, whole.length / 2),
        ONE,
        FailureKind.MODEL_REFUSED,
        "damaged or cut off",
        "download it again");
  }

  @Test
  void anUnknownOperation() throws IOException {
    TfLiteFile file =
        new TfLiteFile().tensor("x", TfLiteFile.FLOAT32, 2).tensor("y", TfLiteFile.FLOAT32, 2);
    assertRefused(
        TfLiteFile.oneOperation(TfLiteFile.CUSTOM, file),
        ONE,
        FailureKind.MODEL_REFUSED,
        "unresolved custom op: NoSuchOperation");
  }

  @Test
  void anInputOfStrings() throws IOException {
    byte[] bytes = new TfLiteFile().tensor("words", TfLiteFile.STRING, 2).bytes(new int[] {0}, 0);
    assertRefused(
        bytes, ONE, FailureKind.MODEL_REFUSED, "\"words\" of type string", "float32 inputs");
  }

  @Test
  void anOpenHeight() throws IOException {
    assertRefused(
        TfLiteProviderTest.openNegation(1, -1, 4, 3),
        ONE,
        FailureKind.DYNAMIC_SHAPE,
        "input 0 \"x\" [1, ?, 4, 3] of float32",
        "export the model with fixed input shapes");
  }

  @Test
  void anOpenHeightBesidesAnOpenBatch() throws IOException {
    assertRefused(
        TfLiteProviderTest.openNegation(-1, -1, 4, 3),
        new LoadOptions(DeviceId.CPU, 2, 1),
        FailureKind.DYNAMIC_SHAPE,
        "[?, ?, 4, 3]");
  }

  @Test
  void anOpenBatchInOneInputOnly() throws IOException {
    TfLiteFile file =
        new TfLiteFile()
            .openTensor("x", TfLiteFile.FLOAT32, new int[] {1, 2}, new int[] {-1, 2})
            .tensor("fixed", TfLiteFile.FLOAT32, 1, 2)
            .openTensor("y", TfLiteFile.FLOAT32, new int[] {1, 2}, new int[] {-1, 2});
    assertRefused(
        TfLiteFile.oneOperation(TfLiteFile.ADD, file),
        ONE,
        FailureKind.DYNAMIC_SHAPE,
        "[?, 2]",
        "\"fixed\" [1, 2]");
  }

  @Test
  void aDimensionBelowZeroWithoutASignature() throws IOException {
    assertRefused(TfLiteProviderTest.negation(2, -3), ONE, FailureKind.MODEL_REFUSED, "m.tflite");
  }

  @Test
  void anAbsurdBatch() throws IOException {
    assertRefused(
        TfLiteProviderTest.openNegation(-1, 1000),
        new LoadOptions(DeviceId.CPU, 1_000_000_000, 1),
        FailureKind.MODEL_REFUSED,
        "more than 2 GiB");
  }

  @Test
  void anotherBatchThanTheFileFixes() throws IOException {
    assertRefused(
        TfLiteProviderTest.negation(1, 2),
        new LoadOptions(DeviceId.CPU, 8, 1),
        FailureKind.MODEL_REFUSED,
        "batch size 8",
        "\"x\" [1, 2]",
        "use batch size 1");
  }

  @Test
  void anUnknownDevice() throws IOException {
    assertRefused(
        TfLiteProviderTest.negation(2),
        new LoadOptions(DeviceId.parse("gpu:0"), 1, 1),
        FailureKind.ENGINE_UNAVAILABLE,
        "gpu:0",
        "it has cpu");
  }

  @Test
  void anOutputThatChangesItsShape() throws IOException {
    ModelFile file =
        ModelFiles.write(folder.resolve("m.tflite"), "tflite", TfLiteProviderTest.where());
    try (LoadedModel model = provider.load(file, ONE)) {
      model.writeInput(0, bytes(1, 0, 1));
      model.invoke();
      model.writeInput(0, bytes(1, 1, 1));
      model.invoke();
      EngineException refusal = catchThrowableOfType(EngineException.class, model::outputs);

      assertThat(refusal.kind()).isEqualTo(FailureKind.DYNAMIC_SHAPE);
      assertThat(refusal).hasMessageContainingAll("before [[2, 1]]", "now [[3, 1]]");
    }
  }

  private void assertRefused(
      byte[] bytes, LoadOptions options, FailureKind kind, CharSequence... words)
      throws IOException {
    EngineException refusal =
        refusal(ModelFiles.write(folder.resolve("m.tflite"), "tflite", bytes), options);

    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal).hasMessageContainingAll(words);
  }

  private EngineException refusal(ModelFile file, LoadOptions options) {
    return catchThrowableOfType(EngineException.class, () -> provider.load(file, options).close());
  }
}
