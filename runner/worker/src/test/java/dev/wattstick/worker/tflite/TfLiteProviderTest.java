package dev.wattstick.worker.tflite;

import static dev.wattstick.worker.models.ModelFiles.bytes;
import static dev.wattstick.worker.models.ModelFiles.floats;
import static dev.wattstick.worker.models.ModelFiles.longs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.EngineFacts;
import dev.wattstick.record.InputSpec.Quantization;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.models.ModelFiles;
import dev.wattstick.worker.models.TfLiteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs, and that it gives the right numbers. */
class TfLiteProviderTest {
  private static final LoadOptions ONE = new LoadOptions(DeviceId.CPU, 1, 1);

  private final TfLiteProvider provider = new TfLiteProvider("a processor");
  @TempDir Path folder;

  @Test
  void isThereWithVersionLibraryAndProcessor() {
    EngineFacts facts = provider.facts();

    assertThat(facts.available()).isTrue();
    assertThat(facts.version()).startsWith("2.");
    assertThat(facts.library()).contains("tensorflowlite");
    assertThat(facts.devices())
        .containsExactly(new EngineFacts.DeviceFacts("cpu", "a processor", "CPU", false));
  }

  @Test
  void addsOnXnnpack() throws IOException {
    TfLiteFile file =
        new TfLiteFile()
            .tensor("left", TfLiteFile.FLOAT32, 1, 3)
            .tensor("right", TfLiteFile.FLOAT32, 1, 3)
            .tensor("sum", TfLiteFile.FLOAT32, 1, 3);
    try (LoadedModel model = load(TfLiteFile.oneOperation(TfLiteFile.ADD, file), ONE)) {
      assertThat(model.inputs())
          .containsExactly(
              new TensorFacts("left", "float32", List.of(1L, 3L), null),
              new TensorFacts("right", "float32", List.of(1L, 3L), null));
      assertThat(model.acceleration())
          .isEqualTo(new RunRecord.Acceleration("XNNPACK", 1, 1, "CPU"));
      model.writeInput(0, floats(1, 2, 3));
      model.writeInput(1, floats(10, 20, 30));
      model.invoke();
      assertThat(floats(model, 0)).containsExactly(11, 22, 33);
    }
  }

  @Test
  void runsAgainOnNewInput() throws IOException {
    try (LoadedModel model = load(negation(2, 2), ONE)) {
      model.writeInput(0, floats(1, 2, 3, 4));
      model.invoke();
      model.writeInput(0, floats(5, 6, 7, 8));
      model.invoke();
      assertThat(floats(model, 0)).containsExactly(-5, -6, -7, -8);
    }
  }

  @Test
  void takesAScalar() throws IOException {
    try (LoadedModel model = load(negation(), ONE)) {
      assertThat(model.inputs().get(0).shape()).isEmpty();
      model.writeInput(0, floats(3));
      model.invoke();
      assertThat(floats(model, 0)).containsExactly(-3);
    }
  }

  @Test
  void hasOutputsInTheFilesOrderEvenWhenOneIsAnInput() throws IOException {
    byte[] bytes =
        new TfLiteFile()
            .tensor("x", TfLiteFile.FLOAT32, 2)
            .tensor("minus", TfLiteFile.FLOAT32, 2)
            .operation(TfLiteFile.NEG, new int[] {0}, 1)
            .bytes(new int[] {0}, 1, 0);
    try (LoadedModel model = load(bytes, ONE)) {
      model.writeInput(0, floats(4, 5));
      model.invoke();
      assertThat(model.outputs()).extracting(TensorFacts::name).containsExactly("minus", "x");
      assertThat(floats(model, 0)).containsExactly(-4, -5);
      assertThat(floats(model, 1)).containsExactly(4, 5);
    }
  }

  @Test
  void takesBooleans() throws IOException {
    TfLiteFile file =
        new TfLiteFile().tensor("a", TfLiteFile.BOOL, 3).tensor("b", TfLiteFile.BOOL, 3);
    try (LoadedModel model = load(TfLiteFile.oneOperation(TfLiteFile.LOGICAL_NOT, file), ONE)) {
      assertThat(model.inputs().get(0).type()).isEqualTo("bool");
      model.writeInput(0, bytes(1, 0, 1));
      model.invoke();
      assertThat(bytes(model, 0)).containsExactly(0, 1, 0);
    }
  }

  @Test
  void flipsTheSignBitOfAQuantisedPicture() throws IOException {
    int size = 19; // two words and three bytes
    TfLiteFile file =
        new TfLiteFile()
            .quantized("picture", TfLiteFile.UINT8, 0.5f, 128, size)
            .quantized("signed", TfLiteFile.INT8, 0.5f, 0, size);
    int[] values = new int[size];
    byte[] expected = new byte[size];
    for (int i = 0; i < size; i++) {
      values[i] = i * 14;
      expected[i] = (byte) (values[i] - 128);
    }
    try (LoadedModel model = load(TfLiteFile.oneOperation(TfLiteFile.QUANTIZE, file), ONE)) {
      assertThat(model.inputs().get(0).quantization()).isEqualTo(new Quantization(0.5, 128));
      model.writeInput(0, bytes(values));
      model.invoke();
      assertThat(bytes(model, 0)).containsExactly(expected);
    }
  }

  @Test
  void leavesOtherQuantisationsToTheEngine() throws IOException {
    TfLiteFile file =
        new TfLiteFile()
            .quantized("fine", TfLiteFile.UINT8, 0.5f, 128, 3)
            .quantized("coarse", TfLiteFile.INT8, 1f, 0, 3);
    try (LoadedModel model = load(TfLiteFile.oneOperation(TfLiteFile.QUANTIZE, file), ONE)) {
      model.writeInput(0, bytes(128, 148, 108));
      model.invoke();
      assertThat(bytes(model, 0)).containsExactly(0, 10, -10);
    }
  }

  @Test
  void fillsAnOpenBatch() throws IOException {
    LoadOptions three = new LoadOptions(DeviceId.CPU, 3, 1);
    try (LoadedModel model = load(openNegation(-1, 2), three)) {
      assertThat(model.inputs().get(0).shape()).containsExactly(3L, 2L);
      model.writeInput(0, floats(1, 2, 3, 4, 5, 6));
      model.invoke();
      assertThat(model.outputs().get(0).shape()).containsExactly(3L, 2L);
      assertThat(floats(model, 0)).containsExactly(-1, -2, -3, -4, -5, -6);
    }
  }

  @Test
  void takesAFixedBatchThatIsTheOneAskedFor() throws IOException {
    try (LoadedModel model = load(negation(4, 2), new LoadOptions(DeviceId.CPU, 4, 1))) {
      assertThat(model.inputs().get(0).shape()).containsExactly(4L, 2L);
    }
  }

  @Test
  void findsTheShapeOfAnOutputThatAnInferenceDecides() throws IOException {
    try (LoadedModel model = load(where(), ONE)) {
      model.writeInput(0, bytes(1, 0, 1));
      model.invoke();
      assertThat(model.outputs().get(0).shape()).containsExactly(2L, 1L);
      assertThat(longs(model, 0)).containsExactly(0, 2);
    }
  }

  @Test
  void readsTheOutputAgainWhenItsShapeStays() throws IOException {
    try (LoadedModel model = load(where(), ONE)) {
      model.writeInput(0, bytes(1, 0, 1));
      model.invoke();
      assertThat(longs(model, 0)).containsExactly(0, 2);
      model.writeInput(0, bytes(0, 1, 1));
      model.invoke();
      assertThat(longs(model, 0)).containsExactly(1, 2);
    }
  }

  @Test
  void refusesABufferOfAnotherSize() throws IOException {
    try (LoadedModel model = load(negation(2, 2), ONE)) {
      assertThatThrownBy(() -> model.writeInput(0, floats(1, 2, 3)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("12 bytes")
          .hasMessageContaining("16");
      model.invoke();
      assertThatThrownBy(() -> model.readOutput(0, floats(1, 2, 3, 4, 5)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void refusesToRunAfterItIsClosed() throws IOException {
    LoadedModel model = load(negation(2), ONE);
    model.close();
    model.close();

    assertThatThrownBy(model::invoke)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  static byte[] negation(int... shape) {
    return TfLiteFile.oneOperation(
        TfLiteFile.NEG,
        new TfLiteFile()
            .tensor("x", TfLiteFile.FLOAT32, shape)
            .tensor("y", TfLiteFile.FLOAT32, shape));
  }

  /** Its shape has 1 where the signature is open, as converters write it. */
  static byte[] openNegation(int... signature) {
    int[] shape = signature.clone();
    for (int i = 0; i < shape.length; i++) {
      shape[i] = Math.max(1, shape[i]);
    }
    return TfLiteFile.oneOperation(
        TfLiteFile.NEG,
        new TfLiteFile()
            .openTensor("x", TfLiteFile.FLOAT32, shape, signature)
            .openTensor("y", TfLiteFile.FLOAT32, shape, signature));
  }

  /** The places of the true ones: as many as there are. */
  static byte[] where() {
    return TfLiteFile.oneOperation(
        TfLiteFile.WHERE,
        new TfLiteFile()
            .tensor("mask", TfLiteFile.BOOL, 3)
            .openTensor("places", TfLiteFile.INT64, new int[] {1, 1}, new int[] {-1, 1}));
  }

  private LoadedModel load(byte[] bytes, LoadOptions options) throws IOException {
    return provider.load(ModelFiles.write(folder.resolve("m.tflite"), "tflite", bytes), options);
  }
}
