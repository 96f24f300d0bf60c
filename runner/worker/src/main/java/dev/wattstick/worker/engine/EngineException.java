package dev.wattstick.worker.engine;

import dev.wattstick.record.FailureKind;

/** An engine cannot do what was asked; the kind becomes the job's failure. */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;

  public EngineException(FailureKind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public FailureKind kind() {
    return kind;
  }
}
