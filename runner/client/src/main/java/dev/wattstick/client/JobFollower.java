package dev.wattstick.client;

import com.fasterxml.jackson.databind.JsonNode;
import dev.wattstick.record.RunRecord;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Waits for jobs and reports what they are doing. */
public final class JobFollower {
  private final ServiceClient client;

  public JobFollower(ServiceClient client) {
    this.client = client;
  }

  /**
   * What a job does now.
   *
   * @param state of the job
   * @param phase of its measurement; empty while it waits
   * @param remaining of the phase as far as it is known
   */
  public record Step(String state, String phase, Optional<Duration> remaining) {}

  /** The end of a job: a record, or the sentence that says why there is none. */
  public record End(Optional<RunRecord> run, String failure) {}

  /** Follows a job to its end. */
  public End await(String jobId, Consumer<Step> listener) {
    JsonNode job = client.follow(jobId, event -> listener.accept(step(event)));
    if (job.path("state").asText().equals("completed")) {
      return new End(Optional.of(client.run(job.path("run").asText(jobId))), "");
    }
    return new End(Optional.empty(), failure(job));
  }

  /** An event is the job at a change of its state, or its progress in between. */
  private static Step step(JsonNode event) {
    JsonNode progress = event.has("phase") ? event : event.path("progress");
    JsonNode remaining = progress.path("remainingSeconds");
    return new Step(
        event.path("state").asText("running"),
        progress.path("phase").asText(""),
        remaining.isNumber()
            ? Optional.of(Duration.ofMillis(Math.round(remaining.asDouble() * 1000)))
            : Optional.empty());
  }

  private static String failure(JsonNode job) {
    JsonNode failure = job.path("failure");
    StringBuilder text = new StringBuilder("the job " + job.path("state").asText("disappeared"));
    if (failure.has("kind")) {
      text.append(" (").append(failure.path("kind").asText()).append(')');
    }
    if (failure.has("message")) {
      text.append(": ").append(failure.path("message").asText());
    }
    return text.toString();
  }
}
