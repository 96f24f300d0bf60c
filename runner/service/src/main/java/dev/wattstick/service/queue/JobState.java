package dev.wattstick.service.queue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The states of a job; the last three are final. */
public enum JobState {
  QUEUED,
  RUNNING,
  COMPLETED,
  FAILED,
  CANCELLED;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isFinal() {
    return this != QUEUED && this != RUNNING;
  }
}
