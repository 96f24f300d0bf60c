package dev.wattstick.analysis.merge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.analysis.database.Origin;
import dev.wattstick.analysis.merge.RunFacts.Conditions;
import dev.wattstick.analysis.merge.RunFacts.Reading;
import dev.wattstick.analysis.merge.RunFacts.RowKey;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the fields of a run out of its tree and tells all at once what is missing. */
final class RunFactsReader {
  private final JsonNode run;
  private final String source;
  private final List<String> missing = new ArrayList<>();
  private final Map<String, Reading> readings = new LinkedHashMap<>();

  RunFactsReader(JsonNode run, String source) {
    this.run = run;
    this.source = source;
  }

  RunFacts facts() {
    // Version 1 called it the plan.
    JsonNode spec = run.has("spec") ? run.path("spec") : run.path("plan");
    int batch = Math.max(1, spec.path("batchSize").asInt(1));
    boolean simulated = run.path("simulated").asBoolean(false);
    RowKey row = row(spec, batch);
    Conditions conditions =
        new Conditions(
            text("engine", "id"),
            text("model", "sha256"),
            inputs(),
            spec.path("threads").asInt(1),
            simulated,
            text("fingerprint"));
    Verdict.Value verdict = verdict();
    String id = text("id");
    readNumbers(batch);
    if (!missing.isEmpty()) {
      throw new BadMergeException(
          source + " is no run record: it lacks " + String.join(", ", missing) + "; leave it out.");
    }
    return new RunFacts(id, verdict, simulated, row, conditions, texts(), readings);
  }

  /** What ran of the file, and on what: the signature, the shapes, and arrays that were given. */
  private String inputs() {
    StringBuilder text = new StringBuilder();
    JsonNode execution = run.path("execution");
    if (!execution.path("otherSignatures").isEmpty()) {
      text.append(execution.path("signature").asText("first graph")).append(' ');
    }
    List<String> shapes = new ArrayList<>();
    execution.path("openInputs").forEach(input -> shapes.add(input.path("used").toString()));
    text.append(String.join(" ", shapes));
    for (JsonNode file : execution.path("inputData").path("files")) {
      text.append(' ').append(file.path("sha256").asText());
    }
    return text.toString().strip();
  }

  private RowKey row(JsonNode spec, int batch) {
    String precision = run.path("model").path("precision").asText("float32");
    String scenario = spec.path("scenario").asText("single-stream");
    String environment =
        text("environment")
            + (batch > 1 ? " batch " + batch : "")
            + (scenario.equals("single-stream") ? "" : " " + scenario);
    String model = text("model", "model") + (isPlain(precision) ? "" : " " + precision);
    String dataset =
        run.path("quality").path("dataset").asText(run.path("dataset").path("name").asText("none"));
    return new RowKey(dataset, run.path("model").path("task").asText("other"), environment, model);
  }

  private static boolean isPlain(String precision) {
    return precision.equals("float32") || precision.equals("unknown");
  }

  private Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("backend", text("device", "processor"));
    texts.put("architecture", run.path("facts").path("host").asText(""));
    texts.put("engine", text("engine", "id"));
    texts.put("engine_version", run.path("engine").path("version").asText(""));
    texts.put("precision", run.path("model").path("precision").asText(""));
    texts.put("fingerprint", text("fingerprint"));
    return texts;
  }

  private void readNumbers(int batch) {
    latency("endToEnd", RunColumns.RUNNING_TIME, batch);
    latency("inference", RunColumns.INFERENCE_TIME, batch);
    measured(run.path("throughput"), RunColumns.THROUGHPUT);
    JsonNode energy = run.path("energy");
    measured(energy.path("perInference"), RunColumns.ENERGY);
    measured(energy.path("netPerInference"), RunColumns.NET_ENERGY);
    measured(energy.path("meanPower"), RunColumns.MEAN_POWER);
    fact(RunColumns.BATCH_SIZE, batch, "the plan");
    JsonNode bytes = run.path("model").path("bytes");
    if (bytes.isNumber()) {
      fact(RunColumns.FILE_SIZE, bytes.doubleValue() / 1e6, "size of the model file in MB");
    }
    operations(run.path("acceleration"));
    quality(run.path("quality"));
  }

  /** Nanoseconds a query to seconds a sample. */
  private void latency(String field, String column, int batch) {
    JsonNode latency = run.path("latency").path(field);
    JsonNode mean = latency.path("mean");
    if (!mean.isNumber()) {
      missing.add("latency." + field + ".mean");
      return;
    }
    put(column, mean.doubleValue() / 1e9 / batch, latency, "clock, mean latency " + field);
  }

  private void measured(JsonNode node, String column) {
    if (node.path("value").isNumber()) {
      put(column, node.path("value").doubleValue(), node, node.path("source").asText(""));
    }
  }

  private void operations(JsonNode acceleration) {
    JsonNode total = acceleration.path("totalOps");
    JsonNode delegated = acceleration.path("delegatedOps");
    if (total.isNumber()) {
      fact(RunColumns.OPERATIONS, total.doubleValue(), "the engine");
      if (delegated.isNumber()) {
        fact(RunColumns.UNMAPPED, total.doubleValue() - delegated.doubleValue(), "the engine");
      }
    }
  }

  private void quality(JsonNode quality) {
    boolean sanity = quality.path("sanityOnly").asBoolean(false);
    String detail =
        "evaluation of "
            + quality.path("samples").asInt()
            + " samples"
            + (sanity ? ", a sanity check only" : "");
    for (Map.Entry<String, JsonNode> metric : quality.path("metrics").properties()) {
      if (metric.getValue().isNumber()) {
        fact(metric.getKey(), metric.getValue().doubleValue(), detail);
      }
    }
    if (quality.path("samples").isNumber()) {
      fact(RunColumns.VALIDATION_SIZE, quality.path("samples").doubleValue(), "the dataset");
    }
  }

  private void fact(String column, double value, String detail) {
    boolean simulated = run.path("simulated").asBoolean(false);
    Provenance kind = simulated ? Provenance.SIMULATED : Provenance.METER;
    readings.put(column, new Reading(value, new Origin(kind, detail)));
  }

  private void put(String column, double value, JsonNode node, String detail) {
    String name = node.path("provenance").asText();
    Provenance kind = provenance(name);
    if (kind == null) {
      missing.add("a known provenance of " + column + " (not '" + name + "')");
      return;
    }
    readings.put(column, new Reading(value, new Origin(kind, detail)));
  }

  private static @Nullable Provenance provenance(String name) {
    for (Provenance kind : Provenance.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return null;
  }

  private Verdict.Value verdict() {
    String name = run.path("verdict").path("value").asText();
    for (Verdict.Value value : Verdict.Value.values()) {
      if (value.name().equals(name)) {
        return value;
      }
    }
    missing.add("verdict.value");
    return Verdict.Value.INVALID;
  }

  private String text(String field) {
    return text(run.path(field), field);
  }

  private String text(String object, String field) {
    return text(run.path(object).path(field), object + "." + field);
  }

  private String text(JsonNode node, String name) {
    if (!node.isTextual()) {
      missing.add(name);
    }
    return node.asText("");
  }
}
