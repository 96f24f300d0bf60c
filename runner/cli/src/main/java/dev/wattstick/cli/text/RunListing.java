package dev.wattstick.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Runs as a listing. */
public final class RunListing {
  private RunListing() {}

  /**
   * @param zone in which tables tell the time
   */
  public static Listing listing(ZoneId zone) {
    return new Listing(
        List.of(
            Column.of("run", "run", "/id"),
            new Column(
                "model",
                "model",
                run -> run.path("model").asText(),
                run -> Simulated.marked(run, run.path("model").asText())),
            Column.of("precision", "precision", "/precision"),
            Column.of("engine", "engine", "/engine"),
            Column.of("device", "device", "/device"),
            Column.number("latency_p50_ns", ">p50", "/latencyP50Ns", Units::latency),
            Column.number(
                "joules_per_inference", ">energy", "/joulesPerInference", RunListing::joules),
            new Column(
                "verdict", "verdict", run -> run.path("verdict").asText(), RunListing::verdict),
            Column.moment("finished_at", "finished", "/finishedAt", zone),
            Column.made("damaged", null, RunListing::damage),
            Column.hidden("latency_p90_ns", "/latencyP90Ns"),
            Column.hidden("latency_mean_ns", "/latencyMeanNs"),
            Column.hidden("samples_per_second", "/throughput"),
            Column.hidden("format", "/format"),
            Column.hidden("mode", "/mode"),
            Column.hidden("scenario", "/scenario"),
            Column.hidden("batch_size", "/batchSize"),
            Column.hidden("dataset", "/dataset"),
            Column.hidden("environment", "/environment"),
            Column.hidden("simulated", "/simulated"),
            Column.hidden("directory", "/directory")));
  }

  private static String joules(Number joules) {
    return String.format(Locale.ROOT, "%.3g J", joules.doubleValue());
  }

  /** What is wrong with a run's directory, where the service says so; else empty. */
  private static String damage(JsonNode run) {
    JsonNode damaged = run.path("damaged");
    return damaged.isTextual() || damaged.asBoolean() ? damaged.asText() : "";
  }

  private static String verdict(JsonNode run) {
    return damage(run).isEmpty() ? run.path("verdict").asText() : "DAMAGED";
  }
}
