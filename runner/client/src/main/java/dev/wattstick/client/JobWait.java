package dev.wattstick.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** Waits until a job has ended; the service holds the answer back meanwhile. */
public final class JobWait {
  private static final Set<String> FINAL = Set.of("completed", "failed", "cancelled");
  private static final Duration LONGEST_REQUEST = Duration.ofSeconds(60);

  private final ServiceClient client;
  private final Clock clock;
  private final Runnable pause;

  /**
   * @param pause between two requests, for a service that answers before the job has ended
   */
  public JobWait(ServiceClient client, Clock clock, Runnable pause) {
    this.client = client;
    this.clock = clock;
    this.pause = pause;
  }

  /** Whether a job will not change any more. */
  public static boolean hasEnded(JsonNode job) {
    return FINAL.contains(job.path("state").asText());
  }

  /**
   * @param until when to give up
   * @return the job as it was last seen; it has not ended where the time was up
   * @throws RefusedRequest with status 404 when there is no such job
   */
  public JsonNode await(String id, Instant until) {
    String path = "jobs/" + ServiceClient.segment(id);
    while (true) {
      Duration left = Duration.between(clock.instant(), until);
      if (left.compareTo(Duration.ofSeconds(1)) < 0) {
        return client.get(path);
      }
      Duration wait = left.compareTo(LONGEST_REQUEST) < 0 ? left : LONGEST_REQUEST;
      JsonNode job = client.get(path + "?wait=" + Duration.ofSeconds(wait.toSeconds()));
      if (hasEnded(job)) {
        return job;
      }
      pause.run();
    }
  }
}
