package dev.wattstick.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wattstick.quality.Evaluators;
import dev.wattstick.record.DeviceId;
import dev.wattstick.record.ElementType;
import dev.wattstick.record.Execution;
import dev.wattstick.record.InputSpec;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.record.npy.NpyFile;
import dev.wattstick.worker.dataset.Dataset;
import dev.wattstick.worker.dataset.PictureInputs;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.measure.DatasetEvaluation;
import dev.wattstick.worker.models.ModelFiles;
import dev.wattstick.worker.openvino.OpenVinoPlaces;
import dev.wattstick.worker.openvino.OpenVinoProvider;
import dev.wattstick.worker.tflite.TfLiteProvider;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Model files of others that once gave wrong results, with their right values; they lie outside of
 * the project, at {@code ../shared/cases/models} or {@code -Dwattstick.cases=}. The same kinds are
 * made by code in the engines' own tests.
 */
class SharedCasesTest {
  private static final Path ROOT = Path.of(System.getProperty("wattstick.root", ""));
  private static final Path CASES =
      Path.of(
          System.getProperty(
              "wattstick.cases", ROOT.resolve("../shared/cases/models").normalize().toString()));
  private static final LoadOptions ONE = new LoadOptions(DeviceId.CPU, 1, 1);
  private final TfLiteProvider tflite = new TfLiteProvider("this processor");

  @BeforeAll
  static void areThere() {
    boolean there = Files.isDirectory(CASES);
    if (!there) {
      System.out.println(
          "SKIPPED: there are no cases at " + CASES + "; -Dwattstick.cases= names them");
    }
    assumeTrue(there, () -> "there are no cases at " + CASES);
  }

  @Test
  void aReshapeAfterPoolingGivesPythonsBits() throws IOException {
    Path folder = CASES.resolve("run-time-reshape");
    try (LoadedModel model = tflite.load(tflite(folder, "keras_gap_reshape.tflite"), ONE)) {
      model.writeInput(0, NpyFile.open(folder.resolve("gap_input0.npy")).elements());
      model.invoke();
      ByteBuffer found = ModelFiles.buffer(model.outputs().get(0));
      model.readOutput(0, found);
      NpyFile expected = NpyFile.open(folder.resolve("gap_expected0.npy"));
      assertThat(model.outputs().get(0).shape()).isEqualTo(expected.header().shape());
      assertThat(found).isEqualTo(expected.elements());
    }
  }

  @Test
  void aReshapeAfterAConvolutionIsAsGoodAsInPython() {
    ModelFile file = tflite(CASES.resolve("run-time-reshape"), "conv_reshape.tflite");
    InputSpec spec = new InputSpec("NHWC", "GRAY", List.of(0.0), List.of(255.0), null);
    Dataset digits = Dataset.open(ROOT.resolve("models/datasets/digits"), Evaluators.standard());
    try (LoadedModel model = tflite.load(file, ONE)) {
      PictureInputs pictures = PictureInputs.of(digits, spec, model.inputs());
      ByteBuffer input = ModelFiles.buffer(model.inputs().get(0));
      model.writeInput(0, input);
      model.invoke();
      ByteBuffer[] outputs =
          model.outputs().stream().map(ModelFiles::buffer).toArray(ByteBuffer[]::new);
      RunRecord.Quality quality =
          DatasetEvaluation.of(Evaluators.standard(), "classification", pictures, model)
              .run(input, outputs);
      assertThat(quality.metrics()).containsEntry("accuracy_k1", 0.975);
    }
  }

  @Test
  void aSequenceFirstInputIsToldAsGuessed() {
    ModelFile file = tflite(CASES.resolve("guessed-dimensions"), "seqfirst.tflite");
    try (LoadedModel model = tflite.load(file, ONE)) {
      assertThat(model.setup().openInputs())
          .containsExactly(new Execution.OpenInput("x", "[?, 1, 4]", List.of(1L, 1L, 4L), true));
    }
  }

  @Test
  void bothSignaturesRun() {
    ModelFile file = tflite(CASES.resolve("signatures"), "multisig.tflite");
    assertThat(firstShape(file, "encode")).containsExactly(1L, 4L);
    assertThat(firstShape(file, "decode")).containsExactly(1L, 64L);
  }

  @Test
  void theOutputsOfARealFirstInferenceHaveRowsAndZerosAreNeverInferred() {
    try (LoadedModel model = openVino("first-inference", "o_nms.onnx", "onnx")) {
      run(model, 0.5f);
      assertThat(model.outputs().get(0).shape()).hasSize(2).endsWith(3L);
      assertThat(model.outputs().get(0).shape().get(0)).isPositive();
    }
  }

  @Test
  void boundsAreObeyed() {
    try (LoadedModel model = openVino("guessed-dimensions", "i_bounded4.xml", "openvino-ir")) {
      assertThat(model.setup().openInputs())
          .containsExactly(new Execution.OpenInput("x", "[4..8, 4]", List.of(4L, 4L), true));
      run(model, 1);
      assertThat(model.outputs().get(0).shape()).containsExactly(4L, 4L);
    }
  }

  @Test
  void stateIsForgotten() {
    try (LoadedModel model = openVino("state", "kvgrow.xml", "openvino-ir")) {
      assertThat(model.setup().state()).isEqualTo(Execution.State.RESET);
      run(model, 1);
      float[] first = ModelFiles.floats(model, 0);
      run(model, 1);
      model.resetState();
      run(model, 1);
      assertThat(ModelFiles.floats(model, 0)).isEqualTo(first);
    }
  }

  private List<Long> firstShape(ModelFile file, String signature) {
    LoadOptions options = new LoadOptions(DeviceId.CPU, 1, 1, List.of(), List.of(), signature);
    try (LoadedModel model = tflite.load(file, options)) {
      run(model, 1);
      assertThat(model.setup().signature()).isEqualTo(signature);
      return model.inputs().get(0).shape();
    }
  }

  /** On floats that rise from 0 by a step. */
  private static void run(LoadedModel model, float step) {
    for (int i = 0; i < model.inputs().size(); i++) {
      TensorFacts input = model.inputs().get(i);
      ByteBuffer data = ModelFiles.buffer(input);
      assertThat(input.type()).isEqualTo(ElementType.FLOAT32.id());
      for (int at = 0; at < data.capacity() / Float.BYTES; at++) {
        data.putFloat(at * Float.BYTES, at * step);
      }
      model.writeInput(i, data);
    }
    model.invoke();
  }

  private static LoadedModel openVino(String folder, String name, String format) {
    OpenVinoProvider openvino = new OpenVinoProvider(OpenVinoPlaces.ofProcess(ROOT));
    if (!openvino.facts().available()) {
      System.out.println("SKIPPED: " + openvino.facts().reason());
    }
    assumeTrue(openvino.facts().available(), openvino.facts().reason());
    return openvino.load(ModelFiles.of(CASES.resolve(folder).resolve(name), format), ONE);
  }

  private static ModelFile tflite(Path folder, String name) {
    return ModelFiles.of(folder.resolve(name), "tflite");
  }
}
