package dev.wattstick.cli;

import dev.wattstick.record.FailureKind;

/** A worker that was asked directly failed. */
public final class WorkerFailure extends CliFailure {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;

  WorkerFailure(FailureKind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** How. */
  public FailureKind kind() {
    return kind;
  }
}
