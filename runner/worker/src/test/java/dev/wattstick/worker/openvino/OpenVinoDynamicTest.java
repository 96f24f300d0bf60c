package dev.wattstick.worker.openvino;

import static dev.wattstick.worker.models.ModelFiles.floats;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.wattstick.record.DeviceId;
import dev.wattstick.record.Execution;
import dev.wattstick.record.FailureKind;
import dev.wattstick.record.InputShape;
import dev.wattstick.record.ModelFile;
import dev.wattstick.worker.engine.EngineException;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.models.ModelFiles;
import dev.wattstick.worker.models.OnnxFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an inference decides, and what somebody chooses: shapes and state. */
class OpenVinoDynamicTest {
  private static final LoadOptions ONE = new LoadOptions(DeviceId.CPU, 1, 1);

  /** y = x + what the last inference gave; after a reset, what was before is 0. */
  private static final String SUM_OF_ALL =
      """
      <?xml version="1.0"?>
      <net name="sum" version="11"><layers>
      <layer id="0" name="x" type="Parameter" version="opset1">
        <data shape="1,2" element_type="f32"/>
        <output><port id="0" precision="FP32" names="x"><dim>1</dim><dim>2</dim></port></output>
      </layer>
      <layer id="1" name="zero" type="Subtract" version="opset1">
        <data auto_broadcast="numpy"/>
        <input>
          <port id="0" precision="FP32"><dim>1</dim><dim>2</dim></port>
          <port id="1" precision="FP32"><dim>1</dim><dim>2</dim></port>
        </input>
        <output><port id="2" precision="FP32"><dim>1</dim><dim>2</dim></port></output>
      </layer>
      <layer id="2" name="read" type="ReadValue" version="opset6">
        <data variable_id="sum" variable_type="f32" variable_shape="1,2"/>
        <input><port id="0" precision="FP32"><dim>1</dim><dim>2</dim></port></input>
        <output><port id="1" precision="FP32"><dim>1</dim><dim>2</dim></port></output>
      </layer>
      <layer id="3" name="add" type="Add" version="opset1">
        <data auto_broadcast="numpy"/>
        <input>
          <port id="0" precision="FP32"><dim>1</dim><dim>2</dim></port>
          <port id="1" precision="FP32"><dim>1</dim><dim>2</dim></port>
        </input>
        <output><port id="2" precision="FP32" names="y"><dim>1</dim><dim>2</dim></port></output>
      </layer>
      <layer id="4" name="assign" type="Assign" version="opset6">
        <data variable_id="sum"/>
        <input><port id="0" precision="FP32"><dim>1</dim><dim>2</dim></port></input>
        <output><port id="1" precision="FP32"><dim>1</dim><dim>2</dim></port></output>
      </layer>
      <layer id="5" name="y" type="Result" version="opset1">
        <input><port id="0" precision="FP32"><dim>1</dim><dim>2</dim></port></input>
      </layer>
      </layers><edges>
      <edge from-layer="0" from-port="0" to-layer="1" to-port="0"/>
      <edge from-layer="0" from-port="0" to-layer="1" to-port="1"/>
      <edge from-layer="1" from-port="2" to-layer="2" to-port="0"/>
      <edge from-layer="2" from-port="1" to-layer="3" to-port="0"/>
      <edge from-layer="0" from-port="0" to-layer="3" to-port="1"/>
      <edge from-layer="3" from-port="2" to-layer="4" to-port="0"/>
      <edge from-layer="3" from-port="2" to-layer="5" to-port="0"/>
      </edges></net>
      """;

  private OpenVinoProvider provider;
  @TempDir Path folder;

  @BeforeEach
  void needsOpenVino() {
    provider = OpenVinoHere.provider();
  }

  @Test
  void obeysBoundsAndTellsWhatItTook() throws IOException {
    try (LoadedModel model = load(bounded(), ONE)) {
      assertThat(model.setup().openInputs())
          .containsExactly(new Execution.OpenInput("x", "[4..8, 2]", List.of(4L, 2L), true));
      model.writeInput(0, floats(1, 2, 3, 4, 5, 6, 7, 8));
      model.invoke();
      assertThat(floats(model, 0)).containsExactly(2, 4, 6, 8, 10, 12, 14, 16);
    }
  }

  @Test
  void takesTheShapeThatIsAskedForWithinTheBounds() throws IOException {
    try (LoadedModel model = load(bounded(), shape("x[5,2]"))) {
      assertThat(model.inputs().get(0).shape()).containsExactly(5L, 2L);
      assertThat(model.setup().openInputs().get(0).guessed()).isFalse();
    }
    EngineException refusal =
        catchThrowableOfType(EngineException.class, () -> load(bounded(), shape("9,2")).close());
    assertThat(refusal.kind()).isEqualTo(FailureKind.INPUT_REFUSED);
    assertThat(refusal).hasMessageContaining("[4..8, 2]");
  }

  @Test
  void looksUpWhatItReads() throws IOException {
    ModelFile file = nonZero();
    try (LoadedModel model = load(file, ONE)) {
      model.writeInput(0, floats(5, 0, 7));
      model.invoke();
      LoadedModel.Tensor tensor = model.lookUpOutput(0);
      assertThat(tensor.facts()).isEqualTo(model.outputs().get(0));
      byte[] bytes = new byte[tensor.elements().remaining()];
      tensor.elements().duplicate().get(bytes);
      assertThat(bytes).isEqualTo(ModelFiles.bytes(model, 0));
    }
  }

  @Test
  void forgetsItsStateWhenTold() throws IOException {
    Path path = Files.writeString(folder.resolve("m.xml"), SUM_OF_ALL);
    try (LoadedModel model = load(ModelFiles.of(path, "openvino-ir"), ONE)) {
      assertThat(model.setup().state()).isEqualTo(Execution.State.RESET);
      model.resetState();
      assertThat(ofInput(model, 1, 2)).containsExactly(1, 2);
      assertThat(ofInput(model, 3, 4)).containsExactly(4, 6);
      for (int i = 0; i < 3; i++) {
        model.resetState();
        assertThat(ofInput(model, 5, i)).containsExactly(5, i);
      }
    }
  }

  @Test
  void hasNoSignatures() throws IOException {
    LoadOptions options = new LoadOptions(DeviceId.CPU, 1, 1, List.of(), List.of(), "serve");
    ModelFile file = nonZero();
    EngineException refusal =
        catchThrowableOfType(EngineException.class, () -> load(file, options).close());
    assertThat(refusal.kind()).isEqualTo(FailureKind.INPUT_REFUSED);
    assertThat(refusal).hasMessageContaining("signature serve");
  }

  @Test
  void runsTensorsWithoutElements() throws IOException {
    ModelFile file =
        ModelFiles.of(
            OpenVinoProviderTest.doubled(2, 0).write(folder.resolve("m.xml")), "openvino-ir");
    try (LoadedModel model = load(file, ONE)) {
      model.writeInput(0, floats());
      model.invoke();
      assertThat(model.outputs().get(0).shape()).containsExactly(2L, 0L);
      assertThat(floats(model, 0)).isEmpty();
    }
  }

  private static float[] ofInput(LoadedModel model, float... x) {
    model.writeInput(0, floats(x));
    model.invoke();
    return floats(model, 0);
  }

  private ModelFile bounded() throws IOException {
    Path path = OpenVinoProviderTest.doubled(-1, 2).write(folder.resolve("m.xml"));
    Files.writeString(path, Files.readString(path).replace("shape=\"?,2\"", "shape=\"4..8,2\""));
    return ModelFiles.of(path, "openvino-ir");
  }

  private ModelFile nonZero() throws IOException {
    byte[] bytes =
        OnnxFile.oneOperation("NonZero", OnnxFile.FLOAT32, new int[] {3}, OnnxFile.INT64, 1, -1);
    return ModelFiles.write(folder.resolve("m.onnx"), "onnx", bytes);
  }

  private static LoadOptions shape(String text) {
    return new LoadOptions(DeviceId.CPU, 1, 1, InputShape.parse(text), List.of(), null);
  }

  private LoadedModel load(ModelFile file, LoadOptions options) {
    return provider.load(file, options);
  }
}
