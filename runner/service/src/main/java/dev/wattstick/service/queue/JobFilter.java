package dev.wattstick.service.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs to list; null takes all.
 *
 * @param labels all of which a job must have
 */
public record JobFilter(
    @Nullable JobState state, @Nullable String device, @Nullable String model, List<Label> labels) {

  /**
   * A label that a job must have.
   *
   * @param value null for any
   */
  public record Label(String name, @Nullable String value) {

    /** Of {@code name=value}, or of a name alone. */
    public static Label of(String text) {
      int equals = text.indexOf('=');
      return equals < 0
          ? new Label(text, null)
          : new Label(text.substring(0, equals), text.substring(equals + 1));
    }
  }

  /** Takes every job in a state. */
  public static JobFilter in(JobState state) {
    return new JobFilter(state, null, null, List.of());
  }
}
