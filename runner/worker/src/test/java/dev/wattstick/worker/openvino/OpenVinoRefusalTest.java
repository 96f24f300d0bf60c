package dev.wattstick.worker.openvino;

import static dev.wattstick.worker.models.ModelFiles.floats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.ModelFile;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.models.DamagedModels;
import dev.wattstick.worker.models.IrFile;
import dev.wattstick.worker.models.ModelFiles;
import dev.wattstick.worker.models.OnnxFile;
import dev.wattstick.worker.models.TfLiteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One test per way in which a file or an option can be wrong; skipped where there is no OpenVINO.
 */
class OpenVinoRefusalTest {
  private static final LoadOptions ONE = new LoadOptions(DeviceId.CPU, 1, 1);
  private static final int SEEDS = 100;

  private final OpenVinoProvider provider = OpenVinoHere.provider();
  @TempDir Path folder;

  @Test
  void aPicture() throws IOException {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};
    assertRefused(file("m.onnx", "onnx", png), ONE, FailureKind.MODEL_REFUSED, "is a picture");
  }

  @Test
  void aTensorFlowLiteModelNamedOnnx() throws IOException {
    assertRefused(
        file("m.onnx", "onnx", tfLite()),
        ONE,
        FailureKind.MODEL_REFUSED,
        "declared as onnx",
        "is a TensorFlow Lite model");
  }

  @ParameterizedTest
  @CsvSource({"bf16, bfloat16", "i4, int4", "string, string", "u1, uint1", "f8e4m3, float8_e4m3"})
  void aTypeThatNumpyLacksIsNamed(String type, String name) throws IOException {
    IrFile ir = new IrFile();
    ir.result(ir.parameter("x", type, 2), type, 2);
    assertRefused(
        ir(ir), ONE, FailureKind.MODEL_REFUSED, "\"x\" of type " + name + ",", "float32 inputs");
  }

  @Test
  void anOnnxModelThatIsCutOff() throws IOException {
    byte[] whole = onnx(2);
    assertRefused(
        file("m.onnx", "onnx", Arrays.copyOf(whole, whole.length - 9)),
        ONE,
        FailureKind.MODEL_REFUSED,
        "cut off");
  }

  @Test
  void anIrThatIsCutOff() throws IOException {
    Path path = OpenVinoProviderTest.doubled(2).write(folder.resolve("m.xml"));
    String whole = Files.readString(path);
    byte[] half = whole.substring(0, whole.length() / 2).getBytes(StandardCharsets.UTF_8);
    assertRefused(
        file("m.xml", "openvino-ir", half),
        ONE,
        FailureKind.MODEL_REFUSED,
        "m.xml is an",
        "cut off");
  }

  @Test
  void aTensorFlowLiteModelThatIsCutOff() throws IOException {
    byte[] whole = tfLite();
    assertRefused(
        file("m.tflite", "tflite", Arrays.copyOf(whole, whole.length / 2)),
        ONE,
        FailureKind.MODEL_REFUSED,
        "m.tflite");
  }

  @Test
  void anIrWithoutItsWeights() throws IOException {
    assertRefused(
        ModelFiles.of(constant().write(folder.resolve("m.xml")), "openvino-ir"),
        ONE,
        FailureKind.MODEL_REFUSED,
        "whose weights are missing",
        "beside it as m.bin");
  }

  @Test
  void anIrWhoseWeightsAreCutOff() throws IOException {
    Files.write(folder.resolve("m.bin"), new byte[] {1, 2});
    assertRefused(
        ModelFiles.of(constant().write(folder.resolve("m.xml")), "openvino-ir"),
        ONE,
        FailureKind.MODEL_REFUSED,
        "m.xml",
        "2 bytes of 8");
  }

  @Test
  void anOpenHeight() throws IOException {
    assertRefused(
        ir(OpenVinoProviderTest.doubled(1, -1, 4, 3)),
        ONE,
        FailureKind.DYNAMIC_SHAPE,
        "input 0 \"x\" [1, ?, 4, 3] of float32");
  }

  @Test
  void anOpenHeightInOnnx() throws IOException {
    assertRefused(file("m.onnx", "onnx", onnx(1, -1)), ONE, FailureKind.DYNAMIC_SHAPE, "[1, ?]");
  }

  @Test
  void anOpenRank() throws IOException {
    IrFile ir = OpenVinoProviderTest.doubled(2);
    String text = Files.readString(ir.write(folder.resolve("m.xml")));
    Files.writeString(folder.resolve("m.xml"), text.replace("shape=\"2\"", "shape=\"...\""));
    assertRefused(
        ModelFiles.of(folder.resolve("m.xml"), "openvino-ir"),
        ONE,
        FailureKind.DYNAMIC_SHAPE,
        "of open rank");
  }

  @Test
  void anAbsurdBatch() throws IOException {
    assertRefused(
        ir(OpenVinoProviderTest.doubled(-1, 1000)),
        new LoadOptions(DeviceId.CPU, 1_000_000_000, 1),
        FailureKind.MODEL_REFUSED,
        "more than 2 GiB");
  }

  @Test
  void anotherBatchThanTheFileFixes() throws IOException {
    assertRefused(
        ir(OpenVinoProviderTest.doubled(4, 2)),
        new LoadOptions(DeviceId.CPU, 8, 1),
        FailureKind.MODEL_REFUSED,
        "batch size 8",
        "[4, 2]");
  }

  @Test
  void aBatchThatTheOutputsDoNotFollow() throws IOException {
    IrFile ir = new IrFile();
    int x = ir.parameter("x", "f32", 1, 2);
    int shape = ir.operation("ShapeOf", "output_type=\"i64\"", "i64", new int[] {2}, x);
    ir.result(shape, "i64", 2);
    assertRefused(
        ir(ir), new LoadOptions(DeviceId.CPU, 2, 1), FailureKind.MODEL_REFUSED, "batch size 2");
  }

  @Test
  void anUnknownDevice() throws IOException {
    assertRefused(
        ir(OpenVinoProviderTest.doubled(2)),
        new LoadOptions(DeviceId.parse("myriad:1.2"), 1, 1),
        FailureKind.ENGINE_UNAVAILABLE,
        "no device myriad:1.2",
        "it has cpu");
  }

  @Test
  void anOutputThatChangesItsShape() throws IOException {
    byte[] bytes =
        OnnxFile.oneOperation("NonZero", OnnxFile.FLOAT32, new int[] {3}, OnnxFile.INT64, 1, -1);
    try (LoadedModel model = provider.load(file("m.onnx", "onnx", bytes), ONE)) {
      model.writeInput(0, floats(5, 0, 7));
      model.invoke();
      model.writeInput(0, floats(5, 6, 7));
      model.invoke();
      EngineException refusal = catchThrowableOfType(EngineException.class, model::outputs);

      assertThat(refusal.kind()).isEqualTo(FailureKind.DYNAMIC_SHAPE);
      assertThat(refusal).hasMessageContainingAll("before [[1, 2]]", "now [[1, 3]]");
    }
  }

  @Test
  void flippedBytesAreRefusedOrRun() throws Exception {
    Path model = Files.write(folder.resolve("m.onnx"), onnx(2, 3));
    List<String> outcomes = DamagedModels.outcomes("openvino", "onnx", model, SEEDS);

    assertThat(outcomes).hasSize(SEEDS).noneMatch(outcome -> outcome.startsWith("DEFECT"));
    assertThat(outcomes).contains("refused MODEL_REFUSED").doesNotContain("crashed");
  }

  private static byte[] onnx(int... shape) {
    return OnnxFile.oneOperation("Neg", OnnxFile.FLOAT32, shape, OnnxFile.FLOAT32, shape);
  }

  private static byte[] tfLite() {
    return TfLiteFile.oneOperation(
        TfLiteFile.NEG,
        new TfLiteFile().tensor("x", TfLiteFile.FLOAT32, 2).tensor("y", TfLiteFile.FLOAT32, 2));
  }

  /** x + a constant of two numbers, at the start of the weights. */
  private static IrFile constant() {
    IrFile ir = new IrFile();
    int x = ir.parameter("x", "f32", 2);
    String place = "element_type=\"f32\" shape=\"2\" offset=\"0\" size=\"8\"";
    int c = ir.operation("Const", place, "f32", new int[] {2});
    int sum = ir.operation("Add", "auto_broadcast=\"numpy\"", "f32", new int[] {2}, x, c);
    return ir.result(sum, "f32", 2);
  }

  private ModelFile ir(IrFile ir) throws IOException {
    return ModelFiles.of(ir.write(folder.resolve("m.xml")), "openvino-ir");
  }

  private ModelFile file(String name, String format, byte[] bytes) throws IOException {
    return ModelFiles.write(folder.resolve(name), format, bytes);
  }

  private void assertRefused(
      ModelFile file, LoadOptions options, FailureKind kind, CharSequence... words) {
    EngineException refusal =
        catchThrowableOfType(EngineException.class, () -> provider.load(file, options).close());

    assertThat(refusal.kind()).isEqualTo(kind);
    assertThat(refusal).hasMessageContainingAll(words);
  }
}
