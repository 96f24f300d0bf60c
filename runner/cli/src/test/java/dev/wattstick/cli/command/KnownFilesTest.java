package dev.wattstick.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wattstick.cli.command.KnownFiles.Known;
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
                  {"format": "tflite", "precision": "float32", "sha256": "a"},
                  {"format": "tflite", "precision": "int8", "sha256": "b"},
                  {"format": "openvino-ir", "precision": "float32", "sha256": "c", "weightsSha256": "w"}]}]
                """);
  }

  @Test
  void aFileThatIsTheOnlyOneOfItsKindForTheEngine() {
    assertThat(KnownFiles.find(models, "a", null, "tflite")).contains(new Known("Net", "float32"));
    assertThat(KnownFiles.find(models, "b", null, "openvino")).contains(new Known("Net", "int8"));
    assertThat(KnownFiles.find(models, "c", "w", "openvino")).contains(new Known("Net", "float32"));
  }

  @Test
  void aFileInWhosePlaceTheEngineWouldTakeAnother() {
    assertThat(KnownFiles.find(models, "a", null, "openvino")).isEmpty();
    assertThat(KnownFiles.find(models, "c", "w", "tflite")).isEmpty();
  }

  @Test
  void anIrWhoseWeightsAreMissingOrOthers() {
    assertThat(KnownFiles.find(models, "c", null, "openvino")).isEmpty();
    assertThat(KnownFiles.find(models, "c", "v", "openvino")).isEmpty();
  }

  @Test
  void otherBytes() {
    assertThat(KnownFiles.find(models, "d", null, "tflite")).isEmpty();
  }
}
