package dev.wattstick.service.http;

import dev.wattstick.service.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * How long a body may take: a while for any, and more for what has come of it.
 *
 * @param patience for a body of which nothing comes
 * @param bytesPerSecond at which the rest has to come, on the average since the start
 */
@Singleton
public record BodyPace(Duration patience, long bytesPerSecond) {

  @Inject
  BodyPace(Settings settings) {
    this(settings.http().bodyPatience(), settings.http().bodyBytesPerSecond());
  }

  /** Since the start of the body, when so much of it has come. */
  public Duration allowed(long bytes) {
    return patience.plusMillis(bytes * 1000 / bytesPerSecond);
  }
}
