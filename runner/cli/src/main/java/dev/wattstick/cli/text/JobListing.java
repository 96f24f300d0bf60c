package dev.wattstick.cli.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.StringJoiner;

/** Jobs as a listing. */
public final class JobListing {
  private JobListing() {}

  /**
   * @param zone in which tables tell the time
   */
  public static Listing listing(ZoneId zone) {
    return new Listing(
        List.of(
            Column.of("job", "job", "/id"),
            Column.of("state", "state", "/state"),
            Column.of("model", "model", "/model"),
            Column.of("precision", "precision", "/precision"),
            Column.of("engine", "engine", "/engine"),
            Column.of("device", "device", "/device"),
            Column.moment("created_at", "created", "/createdAt", zone),
            Column.made("note", "note", JobListing::note),
            Column.hidden("failure", "/failure/kind"),
            Column.hidden("failure_message", "/failure/message"),
            Column.hidden("mode", "/mode"),
            Column.hidden("scenario", "/scenario"),
            Column.hidden("batch_size", "/batchSize"),
            Column.hidden("threads", "/threads"),
            Column.hidden("dataset", "/dataset"),
            Column.hidden("priority", "/priority"),
            Column.made("labels", null, JobListing::labels),
            Column.hidden("attempt", "/attempt"),
            Column.hidden("started_at", "/startedAt"),
            Column.hidden("finished_at", "/finishedAt"),
            Column.hidden("run", "/run")));
  }

  /** One sentence about a job that has ended, or has not. */
  public static String sentence(JsonNode job) {
    JsonNode failure = job.path("failure");
    String what = job.path("id").asText() + " " + job.path("state").asText("disappeared");
    return failure.has("kind")
        ? what + " (" + failure.path("kind").asText() + "): " + failure.path("message").asText()
        : what;
  }

  private static String note(JsonNode job) {
    if (job.path("failure").has("kind")) {
      return job.at("/failure/kind").asText();
    }
    if (job.path("cancelRequested").asBoolean()) {
      return "being stopped";
    }
    String phase = job.at("/progress/phase").asText("");
    return phase.isEmpty() ? labels(job) : phase;
  }

  private static String labels(JsonNode job) {
    StringJoiner labels = new StringJoiner(" ");
    job.path("labels")
        .properties()
        .forEach(label -> labels.add(label.getKey() + "=" + label.getValue().asText()));
    return labels.toString();
  }
}
