package dev.wattstick.worker.tflite;

import static dev.wattstick.worker.models.ModelFiles.bytes;
import static dev.wattstick.worker.models.ModelFiles.floats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.Execution;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.InputShape;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.models.ModelFiles;
import dev.wattstick.worker.models.TfLiteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an inference decides, and what somebody chooses: shapes, places, signatures, state. */
class TfLiteDynamicTest {
  private static final LoadOptions ONE = new LoadOptions(DeviceId.CPU, 1, 1);

  private final TfLiteProvider provider = new TfLiteProvider("a processor");
  @TempDir Path folder;

  @Test
  void knowsNoOutputsBeforeTheFirstInference() throws IOException {
    try (LoadedModel model = load(TfLiteProviderTest.negation(2), ONE)) {
      assertThatThrownBy(model::outputs)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("after an inference");
    }
  }

  @Test
  void readsWhatAComputedReshapeHandsOn() throws IOException {
    try (LoadedModel model = load(reshapedToItsOwnShape(), ONE)) {
      for (int i = 1; i <= 3; i++) {
        model.writeInput(0, floats(i, 2 * i, 3 * i));
        model.invoke();
        assertThat(floats(model, 0)).containsExactly(-i, -2 * i, -3 * i);
        assertThat(ModelFiles.bytes(model, 0)).isEqualTo(array(model.lookUpOutput(0)));
      }
      assertThat(model.outputs().get(0).shape()).containsExactly(1L, 3L);
    }
  }

  @Test
  void readsAReshapeWhoseShapeIsAnInput() throws IOException {
    byte[] file =
        new TfLiteFile()
            .tensor("x", TfLiteFile.FLOAT32, 2, 3)
            .tensor("shape", TfLiteFile.INT32, 2)
            .tensor("minus", TfLiteFile.FLOAT32, 2, 3)
            .openTensor("y", TfLiteFile.FLOAT32, new int[] {1, 1}, new int[] {-1, -1})
            .operation(TfLiteFile.NEG, new int[] {0}, 2)
            .operation(TfLiteFile.RESHAPE, new int[] {2, 1}, 3)
            .bytes(new int[] {0, 1}, 3);
    try (LoadedModel model = load(file, ONE)) {
      model.writeInput(0, floats(1, 2, 3, 4, 5, 6));
      model.writeInput(1, bytes(3, 0, 0, 0, 2, 0, 0, 0));
      model.invoke();
      assertThat(model.outputs().get(0).shape()).containsExactly(3L, 2L);
      assertThat(floats(model, 0)).containsExactly(-1, -2, -3, -4, -5, -6);
    }
  }

  @Test
  void looksUpWhatItReads() throws IOException {
    try (LoadedModel model = load(TfLiteProviderTest.negation(2), ONE)) {
      model.writeInput(0, floats(1, 2));
      model.invoke();
      assertThat(model.lookUpOutput(0).facts()).isEqualTo(model.outputs().get(0));
      assertThat(array(model.lookUpOutput(0))).isEqualTo(ModelFiles.bytes(model, 0));
    }
  }

  @Test
  void runsTensorsWithoutElements() throws IOException {
    try (LoadedModel model = load(TfLiteProviderTest.negation(2, 0), ONE)) {
      model.writeInput(0, floats());
      model.invoke();
      assertThat(model.outputs().get(0).shape()).containsExactly(2L, 0L);
      assertThat(floats(model, 0)).isEmpty();
    }
  }

  @Test
  void tellsTheBatchThatItFilledIn() throws IOException {
    byte[] file = TfLiteProviderTest.openNegation(-1, 1, 4);
    try (LoadedModel model = load(file, ONE)) {
      assertThat(model.setup().openInputs())
          .containsExactly(new Execution.OpenInput("x", "[?, 1, 4]", List.of(1L, 1L, 4L), true));
    }
  }

  @Test
  void takesTheShapeThatIsAskedFor() throws IOException {
    byte[] file = TfLiteProviderTest.openNegation(-1, -1, 4);
    InputShape shape = new InputShape("x", List.of(2L, 3L, 4L));
    try (LoadedModel model = load(file, with(List.of(shape), null))) {
      assertThat(model.setup().openInputs())
          .containsExactly(new Execution.OpenInput("x", "[?, ?, 4]", List.of(2L, 3L, 4L), false));
      model.writeInput(0, floats(new float[24]));
      model.invoke();
      assertThat(model.outputs().get(0).shape()).containsExactly(2L, 3L, 4L);
    }
  }

  @Test
  void refusesAShapeThatTheFileDoesNotAllow() throws IOException {
    byte[] file = TfLiteProviderTest.openNegation(-1, 4);
    for (InputShape shape :
        List.of(
            new InputShape(null, List.of(2L, 5L)),
            new InputShape(null, List.of(2L)),
            new InputShape("z", List.of(2L, 4L)))) {
      EngineException refusal = refusal(file, with(List.of(shape), null));
      assertThat(refusal.kind()).isEqualTo(FailureKind.INPUT_REFUSED);
      assertThat(refusal).hasMessageContaining("input 0 \"x\" [?, 4] of float32");
    }
  }

  @Test
  void runsTheFirstGraphAndNamesTheOthers() throws IOException {
    try (LoadedModel model = load(twoSignatures(), ONE)) {
      assertThat(model.setup().signature()).isEqualTo("encode");
      assertThat(model.setup().otherSignatures()).containsExactly("decode");
      model.writeInput(0, floats(1, 2));
      model.invoke();
      assertThat(floats(model, 0)).containsExactly(-1, -2);
    }
  }

  @Test
  void runsTheSignatureThatIsAskedFor() throws IOException {
    try (LoadedModel model = load(twoSignatures(), with(List.of(), "decode"))) {
      assertThat(model.setup().signature()).isEqualTo("decode");
      assertThat(model.setup().otherSignatures()).containsExactly("encode");
      assertThat(model.inputs()).extracting(TensorFacts::name).containsExactly("c");
      assertThat(model.acceleration().delegate()).isEqualTo("XNNPACK");
      for (int i = 0; i < 2; i++) {
        model.writeInput(0, floats(1, 2, 3 + i));
        model.invoke();
        assertThat(floats(model, 0)).containsExactly(2, 4, 6 + 2 * i);
      }
    }
  }

  @Test
  void namesTheSignaturesWhenThereIsNoSuch() throws IOException {
    EngineException refusal = refusal(twoSignatures(), with(List.of(), "train"));

    assertThat(refusal.kind()).isEqualTo(FailureKind.INPUT_REFUSED);
    assertThat(refusal)
        .hasMessageContainingAll("no signature train", "it has")
        .hasMessageContainingAll("encode", "decode");
  }

  @Test
  void forgetsItsVariablesWhenTold() throws IOException {
    byte[] file =
        new TfLiteFile()
            .tensor("x", TfLiteFile.FLOAT32, 1, 1)
            .tensor("weights", TfLiteFile.FLOAT32, 1, 1)
            .tensor("times", TfLiteFile.FLOAT32, 1, 2)
            .variable("memory", TfLiteFile.FLOAT32, 1, 2)
            .tensor("y", TfLiteFile.FLOAT32, 1, 1)
            .operation(TfLiteFile.SVDF, new int[] {0, 1, 2, -1, 3}, 4)
            .bytes(new int[] {0, 1, 2}, 4);
    try (LoadedModel model = load(file, ONE)) {
      assertThat(model.setup().state()).isEqualTo(Execution.State.RESET);
      model.writeInput(1, floats(1));
      model.writeInput(2, floats(1, 1));
      assertThat(ofInput(model, 5)).isEqualTo(5);
      assertThat(ofInput(model, 7)).isEqualTo(12);
      model.resetState();
      assertThat(ofInput(model, 9)).isEqualTo(9);
    }
  }

  /** Its inputs are written again: they may share memory with what runs in between. */
  private static float ofInput(LoadedModel model, float x) {
    model.writeInput(0, floats(x));
    model.writeInput(1, floats(1));
    model.writeInput(2, floats(1, 1));
    model.invoke();
    return floats(model, 0)[0];
  }

  /** What a Keras model that ends in Reshape becomes: the shape is computed while it runs. */
  private static byte[] reshapedToItsOwnShape() {
    int[] shape = {1, 3};
    int[] open = {-1, 3};
    return new TfLiteFile()
        .openTensor("x", TfLiteFile.FLOAT32, shape, open)
        .openTensor("minus", TfLiteFile.FLOAT32, shape, open)
        .tensor("shape", TfLiteFile.INT32, 2)
        .openTensor("y", TfLiteFile.FLOAT32, shape, open)
        .operation(TfLiteFile.NEG, new int[] {0}, 1)
        .operation(TfLiteFile.SHAPE, new int[] {1}, 2)
        .operation(TfLiteFile.RESHAPE, new int[] {1, 2}, 3)
        .bytes(new int[] {0}, 3);
  }

  private static byte[] twoSignatures() {
    return new TfLiteFile()
        .tensor("a", TfLiteFile.FLOAT32, 1, 2)
        .tensor("b", TfLiteFile.FLOAT32, 1, 2)
        .operation(TfLiteFile.NEG, new int[] {0}, 1)
        .graph(new int[] {0}, 1)
        .tensor("c", TfLiteFile.FLOAT32, 1, 3)
        .tensor("d", TfLiteFile.FLOAT32, 1, 3)
        .operation(TfLiteFile.ADD, new int[] {0, 0}, 1)
        .graph(new int[] {0}, 1)
        .signature("encode", 0)
        .signature("decode", 1)
        .bytes();
  }

  private static byte[] array(LoadedModel.Tensor tensor) {
    byte[] bytes = new byte[tensor.elements().remaining()];
    tensor.elements().duplicate().get(bytes);
    return bytes;
  }

  private static LoadOptions with(List<InputShape> shapes, @Nullable String signature) {
    return new LoadOptions(DeviceId.CPU, 1, 1, shapes, List.of(), signature);
  }

  private EngineException refusal(byte[] bytes, LoadOptions options) {
    return catchThrowableOfType(EngineException.class, () -> load(bytes, options).close());
  }

  private LoadedModel load(byte[] bytes, LoadOptions options) throws IOException {
    return provider.load(ModelFiles.write(folder.resolve("m.tflite"), "tflite", bytes), options);
  }
}
