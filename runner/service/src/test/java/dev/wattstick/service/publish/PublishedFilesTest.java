package dev.wattstick.service.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.run.RecordPaths;
import dev.wattstick.record.run.RunDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the study's loader takes from a run directory, and what our own record keeps. */
class PublishedFilesTest {
  @TempDir Path folder;

  @Test
  void theStudysFilesHoldWhatItsLoaderReads() throws IOException {
    RunRecord record = Records.simulated(true);
    write(record);
    JsonNode config = json("config.json");
    assertThat(config.get("modelname").asText()).isEqualTo("Digits");
    assertThat(config.get("backend").asText()).isEqualTo("simulated_fast");
    assertThat(config.get("imageCount").asLong()).isEqualTo(400);
    assertThat(config.get("batchSize").asInt()).isEqualTo(2);
    assertThat(config.get("timestamp").asText()).isEqualTo("2026_03_01_10_20_30");
    assertThat(config.get("monitoringdir").asText()).isEqualTo("runs/infer_classification_x");
    JsonNode results = json("validation_results.json");
    assertThat(results.get("validation_size").asLong()).isEqualTo(400);
    assertThat(results.get("duration_ms").asDouble()).isEqualTo(10_000.0);
    assertThat(results.get("avg_duration_ms").asDouble()).isEqualTo(25.0);
    assertThat(results.get("batch_size").asInt()).isEqualTo(2);
    assertThat(results.get("task").asText()).isEqualTo("classification");
    assertThat(results.get("dataset").asText()).isEqualTo("digits");
    assertThat(results.get("accuracy_k1").asDouble()).isEqualTo(0.5);
    assertThat(results.has("accuracy_k10")).isFalse();
    JsonNode platform = json("execution_platform.json");
    assertThat(platform.get("Processor").asText()).isEqualTo("Test CPU @ 1 GHz");
    assertThat(platform.get("Max Frequency").asDouble()).isEqualTo(3000.0);
    assertThat(platform.has("GPU")).isFalse();
  }

  @Test
  void energyIsInKilowattHoursOfAllSamples() throws IOException {
    write(Records.simulated(true));
    assertThat(folder.resolve("emissions.csv"))
        .hasContent(
            "timestamp,project_name,run_id,duration,energy_consumed\n"
                + "2026-03-01T09:20:30Z,wattstick,job-1,10.0,"
                + 0.001 * 400 / 3.6e6
                + "\n");
  }

  @Test
  void whatWasNotMeasuredIsMissing() throws IOException {
    write(Records.withoutEnergyAndQuality());
    assertThat(folder.resolve("emissions.csv")).content().endsWith(",10.0,\n");
    JsonNode results = json("validation_results.json");
    assertThat(results.has("dataset")).isFalse();
    assertThat(results.properties()).noneMatch(field -> field.getKey().startsWith("accuracy"));
  }

  @Test
  void versionsAreOneALine() throws IOException {
    write(Records.simulated(true));
    assertThat(folder.resolve("requirements.txt"))
        .hasContent(
            "# Wattstick 1.2.3\n# Java 17.0.15\nsimulated==2.21.0\ntensorflow-lite==2.21.0\n");
  }

  @Test
  void theRecordIsReadBackEqualButForPlaces() throws IOException {
    RunRecord record = Records.simulated(true);
    write(record);
    assertThat(new RunDirectory(folder).record())
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes(".*path")
        .isEqualTo(record);
  }

  @Test
  void noPathOutsideOfProjectAndHomeIsTold() throws IOException {
    write(Records.simulated(true));
    for (String name : new String[] {"run.json", "config.json", "validation_results.json"}) {
      assertThat(Files.readString(folder.resolve(name))).doesNotContain("\"/");
    }
    JsonNode run = json("run.json");
    assertThat(run.at("/model/path").asText()).isEqualTo("d.tflite");
    assertThat(run.at("/dataset/path").asText()).isEqualTo("digits");
    assertThat(run.at("/schemaVersion").asInt()).isEqualTo(2);
    assertThat(run.at("/spec/sha256").asText()).isEqualTo("cd");
    assertThat(run.has("plan")).isFalse();
  }

  private void write(RunRecord record) throws IOException {
    new RunDirectory(folder)
        .write(
            record,
            "infer_classification_x",
            new RecordPaths(Path.of("/project"), Path.of("/home")),
            ZoneId.of("Europe/Berlin"));
  }

  private JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(Files.readString(folder.resolve(name)));
  }
}
