package dev.wattstick.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The named ways in which a job can fail. */
public enum FailureKind {
  /** The model file is missing, damaged, of another format, or not for this engine. */
  MODEL_REFUSED,
  /** The model has an input without a fixed shape. */
  DYNAMIC_SHAPE,
  /** The engine or device is not there; the message holds the remedy. */
  ENGINE_UNAVAILABLE,
  /** The dataset cannot be read or does not fit the model. */
  DATASET_REFUSED,
  /** Given inputs do not fit the model. */
  INPUT_REFUSED,
  /** The engine reported an error while it ran. */
  ENGINE_ERROR,
  /** What was read of the outputs is not what the engine holds. */
  OUTPUTS_DIFFER,
  /** The accelerator did none of the work. */
  NOT_ACCELERATED,
  /** The worker's process died of a signal that native code raises: SIGSEGV, SIGABRT, SIGBUS, … */
  NATIVE_CRASH,
  /** The worker ran out of memory. */
  OUT_OF_MEMORY,
  /** The deadline passed. */
  TIMEOUT,
  /** The worker printed without end. */
  OUTPUT_FLOOD,
  /** The worker ended without a result. */
  EXITED_EARLY,
  /** What came over the link was not an event. */
  GARBAGE_ON_LINK,
  /** The worker was killed from outside. */
  KILLED,
  /** The worker could not be started. */
  NOT_STARTED,
  /** The run could not be written: disk full, read-only or broken. */
  NOT_PUBLISHED,
  /** A defect of our own; the message holds the exception. */
  INTERNAL;

  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
