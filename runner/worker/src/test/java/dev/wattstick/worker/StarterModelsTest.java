package dev.wattstick.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wattstick.quality.Evaluators;
import dev.wattstick.record.DeviceId;
import dev.wattstick.record.ElementType;
import dev.wattstick.record.InputSpec;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.TensorFacts;
import dev.wattstick.worker.dataset.Dataset;
import dev.wattstick.worker.dataset.PictureInputs;
import dev.wattstick.worker.engine.EngineProvider;
import dev.wattstick.worker.engine.EngineProvider.LoadOptions;
import dev.wattstick.worker.engine.LoadedModel;
import dev.wattstick.worker.measure.DatasetEvaluation;
import dev.wattstick.worker.openvino.OpenVinoPlaces;
import dev.wattstick.worker.openvino.OpenVinoProvider;
import dev.wattstick.worker.tflite.TfLiteProvider;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed models are what the catalog says, and as good as Python found them. */
class StarterModelsTest {
  private static final Path ROOT = Path.of(System.getProperty("wattstick.root", ""));
  private static final Path MODELS = ROOT.resolve("models");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Seen: 3 of the 4 photographs in the top 3 with AVX-512 VNNI, 4 with AVX2. */
  private static final String PROCESSORS_DIFFER =
      "OpenVINO's int8 outputs for EfficientNet-Lite0 depend on the processor's instructions, so"
          + " kept counts say nothing here; compare-engines compares them with Python on this"
          + " machine";

  static Stream<Arguments> files() throws IOException {
    List<Arguments> files = new ArrayList<>();
    for (JsonNode model : read("catalog.json").path("models")) {
      model.path("files").forEach(file -> files.add(Arguments.of(model, file)));
    }
    return files.stream();
  }

  static Stream<Arguments> expectations() throws IOException {
    List<Arguments> expectations = new ArrayList<>();
    read("golden.json")
        .fields()
        .forEachRemaining(
            model ->
                model
                    .getValue()
                    .fields()
                    .forEachRemaining(
                        file ->
                            expectations.add(
                                Arguments.of(model.getKey(), file.getKey(), file.getValue()))));
    return expectations.stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void theFilesAreWhatTheCatalogSays(JsonNode model, JsonNode file) throws Exception {
    assertFile(file, "path", "bytes", "sha256");
    if (file.path("format").asText().equals("openvino-ir")) {
      assertFile(file, "weights", "weightsBytes", "weightsSha256");
    }
    assertThat(MODELS.resolve(file.path("exporter").asText())).isRegularFile();
    assertThat(model.path("license").asText()).isNotEmpty();
    if (!model.path("licenseFile").isNull()) {
      assertThat(MODELS.resolve(model.path("licenseFile").asText())).isNotEmptyFile();
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("expectations")
  void asManyPicturesAreRightAsInPython(String name, String kind, JsonNode expected)
      throws IOException {
    EngineProvider engine = engine(kind.split("/")[0]);
    boolean same = kind.startsWith("tflite") || !expected.path("dataset").asText().equals("photos");
    if (!same) {
      System.out.println("SKIPPED: " + PROCESSORS_DIFFER);
    }
    assumeTrue(same, PROCESSORS_DIFFER);
    ModelFile file = file(expected.path("file").asText());
    assertThat(file.model()).isEqualTo(name);

    RunRecord.Quality quality =
        evaluate(
            engine, file, MODELS.resolve("datasets").resolve(expected.path("dataset").asText()));

    assertThat(quality.samples()).isEqualTo(expected.path("n").asInt());
    assertThat(quality.correct())
        .containsEntry("accuracy_k1", expected.path("top1Correct").asInt())
        .containsEntry("accuracy_k3", expected.path("top3Correct").asInt())
        .containsEntry("accuracy_k5", expected.path("top5Correct").asInt());
  }

  @Test
  void everyDigitsFileIsRightInNinetySevenOfAHundred() throws IOException {
    for (JsonNode file : read("golden.json").path("Digits")) {
      assertThat(file.path("top1Correct").asDouble() / file.path("n").asInt())
          .isGreaterThanOrEqualTo(0.97);
    }
  }

  private static void assertFile(JsonNode file, String path, String bytes, String sha256)
      throws Exception {
    byte[] content = Files.readAllBytes(MODELS.resolve(file.path(path).asText()));
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
    assertThat((long) content.length).isEqualTo(file.path(bytes).asLong());
    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(file.path(sha256).asText());
  }

  private static RunRecord.Quality evaluate(EngineProvider engine, ModelFile file, Path dataset) {
    try (LoadedModel model = engine.load(file, new LoadOptions(DeviceId.CPU, 1, 1))) {
      PictureInputs pictures =
          PictureInputs.of(
              Dataset.open(dataset, Evaluators.standard()), file.input(), model.inputs());
      model.writeInput(0, buffer(model.inputs().get(0)));
      model.invoke();
      return DatasetEvaluation.of(Evaluators.standard(), file.task(), pictures, model)
          .run(
              buffer(model.inputs().get(0)),
              model.outputs().stream().map(StarterModelsTest::buffer).toArray(ByteBuffer[]::new));
    }
  }

  private static ByteBuffer buffer(TensorFacts tensor) {
    int bytes = Objects.requireNonNull(ElementType.ofId(tensor.type()).bytesOf(tensor.shape()));
    return ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
  }

  private static ModelFile file(String path) throws IOException {
    for (JsonNode model : read("catalog.json").path("models")) {
      for (JsonNode file : model.path("files")) {
        if (file.path("path").asText().equals(path)) {
          return new ModelFile(
              model.path("name").asText(),
              model.path("task").asText(),
              file.path("format").asText(),
              file.path("precision").asText(),
              MODELS.resolve(path).toAbsolutePath().toString(),
              file.path("bytes").asLong(),
              file.path("sha256").asText(),
              null,
              JSON.treeToValue(file.path("input"), InputSpec.class));
        }
      }
    }
    throw new AssertionError("golden.json names " + path + ", which the catalog does not know");
  }

  /** OpenVINO is not on every machine; then the test is skipped, with the reason printed. */
  private static EngineProvider engine(String id) {
    if (id.equals("tflite")) {
      return new TfLiteProvider("this processor");
    }
    EngineProvider openvino = new OpenVinoProvider(OpenVinoPlaces.ofProcess(ROOT));
    if (!openvino.facts().available()) {
      System.out.println("SKIPPED: " + openvino.facts().reason());
    }
    assumeTrue(openvino.facts().available(), openvino.facts().reason());
    return openvino;
  }

  private static JsonNode read(String name) throws IOException {
    return JSON.readTree(MODELS.resolve(name).toFile());
  }
}
