package dev.wattstick.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wattstick.cli.command.KnownFiles.Known;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KnownFilesTest {
  private JsonNode models;

  @BeforeEach
  void oneModelInThreeFiles() throws Exception {
    models =
        new ObjectMapper()
            .readTree(
                """
                [{"name": "Net", "files": [
                  {"format": "tflite", "precision": "float32", "sha256": "a", "givenName": "mine.tflite"},
                  {"format": "tflite", "precision": "int8", "sha256": "b", "path": "/b"},
                  {"format": "openvino-ir", "precision": "float32", "sha256": "c", "weightsSha256": "w", "path": "/c"},
                  {"format": "onnx", "precision": "float16", "sha256": "e", "path": "/e",
                   "external": [{"location": "x.data", "sha256": "f"}]}]}]
                """);
  }

  @Test
  void aFileThatIsTheOnlyOneOfItsKindForTheEngine() {
    assertThat(KnownFiles.find(models, "a", null, Map.of(), "tflite"))
        .contains(new Known("Net", "float32", "mine.tflite"));
    assertThat(KnownFiles.find(models, "b", null, Map.of(), "openvino"))
        .contains(new Known("Net", "int8", "/b"));
    assertThat(KnownFiles.find(models, "c", "w", Map.of(), "openvino"))
        .contains(new Known("Net", "float32", "/c"));
  }

  @Test
  void aFileInWhosePlaceTheEngineWouldTakeAnother() {
    assertThat(KnownFiles.find(models, "a", null, Map.of(), "openvino")).isEmpty();
    assertThat(KnownFiles.find(models, "c", "w", Map.of(), "tflite")).isEmpty();
  }

  @Test
  void anIrWhoseWeightsAreMissingOrOthers() {
    assertThat(KnownFiles.find(models, "c", null, Map.of(), "openvino")).isEmpty();
    assertThat(KnownFiles.find(models, "c", "v", Map.of(), "openvino")).isEmpty();
  }

  @Test
  void otherBytes() {
    assertThat(KnownFiles.find(models, "d", null, Map.of(), "tflite")).isEmpty();
  }

  @Test
  void externalDataMustBeTheSame() {
    assertThat(KnownFiles.find(models, "e", null, Map.of("x.data", "f"), "openvino"))
        .contains(new Known("Net", "float16", "/e"));
    assertThat(KnownFiles.find(models, "e", null, Map.of("x.data", "g"), "openvino")).isEmpty();
    assertThat(KnownFiles.find(models, "e", null, Map.of(), "openvino")).isEmpty();
  }
}
