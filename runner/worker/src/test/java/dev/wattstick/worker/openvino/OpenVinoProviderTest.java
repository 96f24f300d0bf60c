package dev.wattstick.worker.openvino;

import static dev.wattstick.worker.models.ModelFiles.floats;
import static dev.wattstick.worker.models.ModelFiles.longs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.ElementType;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.models.IrFile;
import dev.wattstick.worker.models.ModelFiles;
import dev.wattstick.worker.models.OnnxFile;
import dev.wattstick.worker.models.TfLiteFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs, and that it gives the right numbers; skipped where there is no OpenVINO. */
class OpenVinoProviderTest {
  private static final LoadOptions ONE = new LoadOptions(DeviceId.CPU, 1, 1);
  private static final String BROADCAST = "auto_broadcast=\"numpy\"";

  private final OpenVinoProvider provider = OpenVinoHere.provider();
  @TempDir Path folder;

  @Test
  void isThereWithVersionLibraryAndDevices() {
    EngineFacts facts = provider.facts();

    assertThat(facts.available()).isTrue();
    assertThat(facts.version()).matches("20\\d\\d\\.\\d+\\.\\d+");
    assertThat(facts.library()).contains("openvino_c");
    assertThat(facts.devices())
        .extracting(EngineFacts.DeviceFacts::id, EngineFacts.DeviceFacts::processor)
        .contains(org.assertj.core.groups.Tuple.tuple("cpu", "CPU"));
  }

  @Test
  void addsAndSubtractsInTheModelsOrder() throws IOException {
    IrFile ir = new IrFile();
    int b = ir.parameter("b", "f32", 1, 3);
    int a = ir.parameter("a", "f32", 1, 3);
    int difference = ir.operation("Subtract", BROADCAST, "f32", new int[] {1, 3}, b, a);
    int sum = ir.operation("Add", BROADCAST, "f32", new int[] {1, 3}, b, a);
    ir.result(difference, "f32", 1, 3).result(sum, "f32", 1, 3);
    try (LoadedModel model = load(ir, ONE)) {
      assertThat(model.inputs())
          .containsExactly(
              new TensorFacts("b", "float32", List.of(1L, 3L), null),
              new TensorFacts("a", "float32", List.of(1L, 3L), null));
      assertThat(model.acceleration().openedDevice()).isEqualTo("CPU");
      assertThat(model.acceleration().computePrecision()).isIn("f32", "f16", "bf16");
      model.writeInput(0, floats(10, 20, 30));
      model.writeInput(1, floats(1, 2, 3));
      model.invoke();
      assertThat(floats(model, 0)).containsExactly(9, 18, 27);
      assertThat(floats(model, 1)).containsExactly(11, 22, 33);
    }
  }

  @Test
  void runsAFileOfAnyName() throws IOException {
    byte[] tflite =
        TfLiteFile.oneOperation(
            TfLiteFile.NEG,
            new TfLiteFile().tensor("x", TfLiteFile.FLOAT32, 2).tensor("y", TfLiteFile.FLOAT32, 2));
    ModelFile file = ModelFiles.write(folder.resolve("_größe [1]\n"), "tflite", tflite);
    try (LoadedModel model = provider.load(file, ONE)) {
      model.writeInput(0, floats(1, 2));
      model.invoke();
      assertThat(floats(model, 0)).containsExactly(-1, -2);
    }
    Path ir = doubled(2).write(folder.resolve(".no ending"));
    try (LoadedModel model = provider.load(ModelFiles.of(ir, "openvino-ir"), ONE)) {
      assertThat(model.inputs()).hasSize(1);
    }
  }

  @Test
  void runsAgainOnNewInput() throws IOException {
    try (LoadedModel model = load(doubled(2), ONE)) {
      for (int i = 0; i < 3; i++) {
        model.writeInput(0, floats(i, -i));
        model.invoke();
        assertThat(floats(model, 0)).containsExactly(2 * i, -2 * i);
      }
    }
  }

  @Test
  void passesEveryTypeThrough() throws IOException {
    String[] types = {
      "f16", "f32", "f64", "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "boolean"
    };
    IrFile ir = new IrFile();
    for (String type : types) {
      ir.result(ir.parameter(type, type, 2), type, 2);
    }
    try (LoadedModel model = load(ir, ONE)) {
      assertThat(model.inputs())
          .extracting(TensorFacts::type)
          .containsExactly(
              "float16", "float32", "float64", "int8", "int16", "int32", "int64", "uint8", "uint16",
              "uint32", "uint64", "bool");
      for (int i = 0; i < types.length; i++) {
        ByteBuffer data = ModelFiles.buffer(model.inputs().get(i));
        data.put(0, (byte) 1);
        model.writeInput(i, data);
      }
      model.invoke();
      assertThat(model.outputs()).isEqualTo(model.inputs());
      for (int i = 0; i < types.length; i++) {
        ByteBuffer data = ModelFiles.buffer(model.outputs().get(i));
        model.readOutput(i, data);
        assertThat(data.get(0)).as(types[i]).isEqualTo((byte) 1);
        int bytes = ElementType.ofId(model.outputs().get(i).type()).bytes();
        assertThat(data.get(bytes)).as(types[i]).isZero();
      }
    }
  }

  @Test
  void takesAScalar() throws IOException {
    try (LoadedModel model = load(doubled(), ONE)) {
      assertThat(model.inputs().get(0).shape()).isEmpty();
      model.writeInput(0, floats(4));
      model.invoke();
      assertThat(floats(model, 0)).containsExactly(8);
    }
  }

  @Test
  void readsOnnx() throws IOException {
    byte[] bytes =
        OnnxFile.oneOperation("Neg", OnnxFile.FLOAT32, new int[] {2}, OnnxFile.FLOAT32, 2);
    try (LoadedModel model = load("m.onnx", "onnx", bytes, ONE)) {
      model.writeInput(0, floats(1, 2));
      model.invoke();
      assertThat(floats(model, 0)).containsExactly(-1, -2);
    }
  }

  @Test
  void readsTensorFlowLite() throws IOException {
    TfLiteFile file =
        new TfLiteFile().tensor("x", TfLiteFile.FLOAT32, 2).tensor("y", TfLiteFile.FLOAT32, 2);
    byte[] bytes = TfLiteFile.oneOperation(TfLiteFile.NEG, file);
    try (LoadedModel model = load("m.tflite", "tflite", bytes, ONE)) {
      model.writeInput(0, floats(1, 2));
      model.invoke();
      assertThat(floats(model, 0)).containsExactly(-1, -2);
    }
  }

  @Test
  void readsAFileWhoseNameIsNotAscii() throws IOException {
    IrFile ir = doubled(2);
    Path path = folder.resolve("modèle.xml");
    try (LoadedModel model = provider.load(ModelFiles.of(ir.write(path), "openvino-ir"), ONE)) {
      assertThat(model.inputs()).hasSize(1);
    }
  }

  @Test
  void fillsAnOpenBatch() throws IOException {
    try (LoadedModel model = load(doubled(-1, 2), new LoadOptions(DeviceId.CPU, 2, 1))) {
      assertThat(model.inputs().get(0).shape()).containsExactly(2L, 2L);
      model.writeInput(0, floats(1, 2, 3, 4));
      model.invoke();
      assertThat(floats(model, 0)).containsExactly(2, 4, 6, 8);
    }
  }

  @Test
  void changesAFixedBatchOfOneWhenTheOutputsFollow() throws IOException {
    try (LoadedModel model = load(doubled(1, 2), new LoadOptions(DeviceId.CPU, 3, 1))) {
      assertThat(model.inputs().get(0).shape()).containsExactly(3L, 2L);
      model.invoke();
      assertThat(model.outputs().get(0).shape()).containsExactly(3L, 2L);
    }
  }

  @Test
  void findsTheShapeOfAnOutputThatAnInferenceDecides() throws IOException {
    try (LoadedModel model = loadNonZero()) {
      model.writeInput(0, floats(5, 0, 7));
      model.invoke();
      assertThat(model.outputs().get(0).shape()).containsExactly(1L, 2L);
      assertThat(longs(model, 0)).containsExactly(0, 2);
    }
  }

  @Test
  void knowsNoOutputsBeforeTheFirstInference() throws IOException {
    try (LoadedModel model = loadNonZero()) {
      assertThatThrownBy(model::outputs)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("after an inference");
    }
  }

  @Test
  void runsWithTheEnginesOwnNumberOfThreads() throws IOException {
    LoadOptions bare = new LoadOptions(DeviceId.CPU, 1, LoadOptions.ENGINE_DEFAULT);
    try (LoadedModel model = load(doubled(2), bare)) {
      model.writeInput(0, floats(1, 2));
      model.invoke();
      assertThat(floats(model, 0)).containsExactly(2, 4);
    }
  }

  @Test
  void refusesToRunAfterItIsClosed() throws IOException {
    LoadedModel model = load(doubled(2), ONE);
    model.close();
    model.close();

    assertThatThrownBy(model::invoke)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  static IrFile doubled(int... shape) {
    IrFile ir = new IrFile();
    int x = ir.parameter("x", "f32", shape);
    return ir.result(ir.operation("Add", BROADCAST, "f32", shape, x, x), "f32", shape);
  }

  private LoadedModel loadNonZero() throws IOException {
    byte[] bytes =
        OnnxFile.oneOperation("NonZero", OnnxFile.FLOAT32, new int[] {3}, OnnxFile.INT64, 1, -1);
    return load("m.onnx", "onnx", bytes, ONE);
  }

  private LoadedModel load(IrFile ir, LoadOptions options) throws IOException {
    return provider.load(ModelFiles.of(ir.write(folder.resolve("m.xml")), "openvino-ir"), options);
  }

  private LoadedModel load(String name, String format, byte[] bytes, LoadOptions options)
      throws IOException {
    return provider.load(ModelFiles.write(folder.resolve(name), format, bytes), options);
  }
}
