package dev.wattstick.worker.measure;

import dev.wattstick.record.FailureKind;
import org.jspecify.annotations.Nullable;

/** A measurement cannot be made; the kind becomes the job's failure. */
public final class MeasureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;

  MeasureException(FailureKind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public FailureKind kind() {
    return kind;
  }
}
