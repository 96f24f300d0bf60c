package dev.wattstick.analysis.listing;

import static dev.wattstick.analysis.listing.ListedColumn.at;
import static dev.wattstick.analysis.listing.ListedColumn.hidden;
import static dev.wattstick.analysis.listing.ListedColumn.made;
import static dev.wattstick.analysis.listing.ListedColumn.text;

import dev.wattstick.analysis.table.ResultTable.Type;

/** The columns of every list of the service. */
public final class Listings {
  public static final Listing JOBS =
      new Listing(
          text("job", "job", "/id"),
          text("state", "state", "/state"),
          text("model", "model", "/model"),
          text("precision", "precision", "/precision"),
          text("engine", "engine", "/engine"),
          text("device", "device", "/device"),
          at("created_at", "created", Type.MOMENT, "", "/createdAt"),
          made("note", "note", ListedTexts::note),
          hidden("failure", "/failure/kind"),
          hidden("failure_message", "/failure/message"),
          hidden("mode", "/mode"),
          hidden("scenario", "/scenario"),
          hidden(Type.INTEGER, "batch_size", "/batchSize"),
          hidden(Type.INTEGER, "threads", "/threads"),
          hidden("dataset", "/dataset"),
          hidden(Type.INTEGER, "priority", "/priority"),
          made("labels", "", ListedTexts::labels),
          hidden(Type.INTEGER, "attempt", "/attempt"),
          hidden(Type.MOMENT, "started_at", "/startedAt"),
          hidden(Type.MOMENT, "finished_at", "/finishedAt"),
          hidden("run", "/run"));

  public static final Listing RUNS =
      new Listing(
          text("run", "run", "/id"),
          hidden("model", "/model"),
          made("", "model", run -> ListedTexts.marked(run, run.path("model").asText())),
          text("precision", "precision", "/precision"),
          text("engine", "engine", "/engine"),
          text("device", "device", "/device"),
          at("latency_p50_ns", "p50", Type.INTEGER, "ns", "/latencyP50Ns"),
          at("joules_per_inference", "energy", Type.DOUBLE, "J", "/joulesPerInference"),
          hidden("verdict", "/verdict"),
          made("", "verdict", ListedTexts::verdict),
          at("finished_at", "finished", Type.MOMENT, "", "/finishedAt"),
          made("damaged", "", ListedTexts::damage),
          hidden(Type.INTEGER, "latency_p90_ns", "/latencyP90Ns"),
          hidden(Type.DOUBLE, "latency_mean_ns", "/latencyMeanNs"),
          hidden(Type.DOUBLE, "samples_per_second", "/throughput"),
          hidden("format", "/format"),
          hidden("mode", "/mode"),
          hidden("scenario", "/scenario"),
          hidden(Type.INTEGER, "batch_size", "/batchSize"),
          hidden("dataset", "/dataset"),
          hidden("environment", "/environment"),
          hidden(Type.BOOLEAN, "simulated", "/simulated"),
          hidden("directory", "/directory"));

  /** Of the rows that {@link ModelRows} makes: one for each file. */
  public static final Listing MODELS =
      new Listing(
          text("model", "model", "/model/name"),
          text("format", "format", "/file/format"),
          text("precision", "precision", "/file/precision"),
          at("bytes", "size", Type.INTEGER, "B", "/file/bytes"),
          hidden("sha256", "/file/sha256"),
          made("", "sha256", row -> ListedTexts.shortened(row.at("/file/sha256").asText("—"))),
          text("origin", "origin", "/model/origin"),
          text("runs_on", "runs on", "/runsOn"),
          hidden("task", "/model/task"),
          hidden("dataset", "/model/dataset"),
          hidden("source", "/model/source"),
          hidden("path", "/file/path"));

  public static final Listing DEVICES =
      new Listing(
          text("device", "device", "/id"),
          hidden("name", "/name"),
          made("", "name", device -> ListedTexts.marked(device, device.path("name").asText())),
          text("state", "state", "/state"),
          made("engines", "engines", ListedTexts::engines),
          at("queued_jobs", "queued", Type.INTEGER, "", "/queued"),
          text("told_by", "told by", "/provenance/source"),
          hidden("processor", "/processor"),
          hidden(Type.BOOLEAN, "simulated", "/simulated"),
          hidden("reason", "/reason"),
          hidden("remedy", "/remedy"),
          hidden(Type.MOMENT, "since", "/since"),
          hidden(Type.MOMENT, "probed_at", "/provenance/probedAt"));

  public static final Listing ENGINES =
      new Listing(
          text("engine", "engine", "/id"),
          text("name", "name", "/name"),
          text("version", "version", "/version"),
          hidden(Type.BOOLEAN, "available", "/available"),
          joined("formats", "/formats"),
          made(
              "devices", "", engine -> ListedTexts.joined(engine.path("devices").findValues("id"))),
          hidden("library", "/library"),
          hidden("reason", "/reason"),
          hidden("remedy", "/remedy"));

  public static final Listing METERS =
      new Listing(
          text("meter", "meter", "/id"),
          text("name", "name", "/name"),
          text("scope", "scope", "/scope"),
          hidden(Type.BOOLEAN, "available", "/available"),
          hidden("reason", "/reason"),
          hidden("remedy", "/remedy"));

  public static final Listing DATASETS =
      new Listing(
          text("dataset", "dataset", "/name"),
          text("task", "task", "/task"),
          at("samples", "samples", Type.INTEGER, "", "/samples"),
          at("classes", "classes", Type.INTEGER, "", "/classes"),
          hidden("description", "/description"),
          hidden("source", "/source"),
          hidden("license", "/license"),
          hidden("path", "/path"),
          made("faults", "", dataset -> ListedTexts.faults(dataset.path("faults"))));

  public static final Listing DATABASES =
      new Listing(
          text("database", "database", "/name"),
          text("kind", "kind", "/kind"),
          at("rows", "rows", Type.INTEGER, "", "/rows"),
          joined("tasks", "/tasks"),
          joined("datasets", "/datasets"),
          joined("environments", "/environments"),
          text("recipe", "recipe", "/recipe"),
          at("changed_at", "changed", Type.MOMENT, "", "/changedAt"),
          hidden(Type.BOOLEAN, "current", "/current"),
          hidden("fault", "/fault"));

  public static final Listing FIGURES =
      new Listing(
          text("figure", "figure", "/name"),
          joined("endings", "/endings"),
          text("needs", "needs", "/needs"),
          text("reason", "reason", "/reason"));

  public static final Listing SCALES =
      new Listing(
          text("scale", "scale", "/id"),
          text("version", "version", "/version"),
          text("summary", "summary", "/summary"),
          joined("modes", "/modes"),
          hidden("default_mode", "/defaultMode"),
          made("references", "", scale -> ListedTexts.faults(scale.path("references"))),
          hidden("default_references", "/defaultReferences"),
          hidden(Type.BOOLEAN, "needs_metadata", "/needsMetadata"));

  private Listings() {}

  /** The texts of a list. */
  private static ListedColumn joined(String name, String pointer) {
    return made(name, name, item -> ListedTexts.joined(item.at(pointer)));
  }
}
