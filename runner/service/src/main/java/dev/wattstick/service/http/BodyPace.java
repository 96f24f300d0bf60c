package dev.wattstick.service.http;

import java.time.Duration;

/**
 * How long a body may take: a while for any, and more for what has come of it.
 *
 * @param patience for a body of which nothing comes
 * @param bytesPerSecond at which the rest has to come, on the average since the start
 */
public record BodyPace(Duration patience, long bytesPerSecond) {

  /** Since the start of the body, when so much of it has come. */
  public Duration allowed(long bytes) {
    return patience.plusMillis(bytes * 1000 / bytesPerSecond);
  }
}
