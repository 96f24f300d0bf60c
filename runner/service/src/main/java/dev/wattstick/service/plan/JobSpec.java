package dev.wattstick.service.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.wattstick.record.MeasurementSpec;
import dev.wattstick.record.ModelFile;
import dev.wattstick.record.RecordJson;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a job measures, with every choice made; stored with the job.
 *
 * @param measurement its settings; the inputs are the service's own copies of the given arrays
 * @param file the very file, by its digest
 * @param qualityAbsent why there is no dataset; null when there is one
 * @param timeoutNs of the whole measurement
 */
public record JobSpec(
    MeasurementSpec measurement,
    ModelFile file,
    @Nullable String qualityAbsent,
    int priority,
    long timeoutNs,
    Map<String, String> labels) {

  /**
   * Reads what was stored with a job, also by a version that stored the settings of the measurement
   * among the other fields.
   *
   * @throws dev.wattstick.record.RecordFormatException when it is no such JSON
   */
  public static JobSpec read(String json) {
    JsonNode tree = RecordJson.read(json, JsonNode.class);
    if (tree instanceof ObjectNode stored && !stored.has("measurement")) {
      stored.set("measurement", MeasurementSpec.fromFlat(stored, stored.path("file")));
      return RecordJson.read(stored.toString(), JobSpec.class);
    }
    return RecordJson.read(json, JobSpec.class);
  }
}
