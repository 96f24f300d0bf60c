package dev.wattstick.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunRecordVersionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> OF_THE_PLAN_ONLY =
      List.of("type", "jobId", "simulated", "outputDirectory", "deadlineNs");

  /** Runs that version 1 published, with fewer samples. */
  static List<Path> version1() throws IOException {
    try (Stream<Path> runs = Files.list(Path.of("src/test/resources/runs-v1"))) {
      return runs.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("version1")
  void aRecordOfVersion1IsThatOfVersion2(Path run) throws IOException {
    String json = Files.readString(run.resolve("run.json"));
    RunRecord record = RecordJson.read(json, RunRecord.class);

    assertThat(record).isEqualTo(RecordJson.read(version2(json), RunRecord.class));
    assertThat(record).isEqualTo(RecordJson.read(RecordJson.write(record), RunRecord.class));
    assertThat(record.schemaVersion()).isEqualTo(2);
    assertThat(record.spec().model()).isEqualTo("Digits");
    assertThat(record.spec().precision()).isEqualTo(record.model().precision());
    assertThat(record.spec().sha256()).isEqualTo(record.model().sha256()).hasSize(64);
    assertThat(record.spec().scenario()).isEqualTo(Scenario.SINGLE_STREAM);
    assertThat(record.device().behaviour() != null).isEqualTo(record.simulated());
  }

  /** As version 2 writes it. */
  private static String version2(String version1) throws IOException {
    ObjectNode record = (ObjectNode) JSON.readTree(version1);
    ObjectNode spec = (ObjectNode) record.remove("plan");
    JsonNode simulated = spec.get("simulated");
    spec.remove(OF_THE_PLAN_ONLY);
    for (String name : List.of("model", "precision", "sha256")) {
      spec.set(name, record.path("model").path(name));
    }
    if (spec.has("dataset")) {
      spec.set("dataset", record.path("dataset").path("name"));
    }
    record.put("schemaVersion", 2).set("spec", spec);
    if (simulated != null) {
      ((ObjectNode) record.path("device")).set("behaviour", simulated);
    }
    return record.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"schemaVersion\":3,\"id\":7}", "{\"id\":7,\"schemaVersion\":3}"})
  void aLaterVersionIsRefused(String json) {
    assertThatThrownBy(() -> RecordJson.read(json, RunRecord.class))
        .isInstanceOf(NewerRecordException.class)
        .hasMessage("has schema version 3, written by a newer version: update Wattstick");
  }
}
