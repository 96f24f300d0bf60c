package dev.wattstick.analysis.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.json.JsonTree;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DatabaseJsonTest {

  @Test
  void holdsRowsMetadataAndProvenance() {
    String text = DatabaseJson.write(DatabaseFolderTest.sample());
    JsonNode json = JsonTree.read(text.getBytes(StandardCharsets.UTF_8), "written");
    assertThat(json.path("name").asText()).isEqualTo("sample");
    assertThat(json.path("rows").path(0).path("running_time").doubleValue()).isEqualTo(0.1);
    assertThat(json.path("rows").path(1).has("running_time")).isFalse();
    assertThat(json.path("rows").path(1).path("model").asText()).isEqualTo("B, the \"second\"");
    assertThat(json.path("properties").path("accuracy").path("weight").doubleValue())
        .isEqualTo(0.5);
    assertThat(json.path("models").path("A").path("epochs").intValue()).isEqualTo(90);
    assertThat(json.path("provenance").path("cells").path(0).path("rows").path(0).intValue())
        .isEqualTo(1);
  }
}
