package dev.wattstick.worker.meter;

import org.jspecify.annotations.Nullable;

/** A meter cannot be opened or read; the run goes on without it, the message becomes the reason. */
public final class MeterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MeterException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
