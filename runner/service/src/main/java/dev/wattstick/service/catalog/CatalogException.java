package dev.wattstick.service.catalog;

import dev.wattstick.record.FailureKind;
import org.jspecify.annotations.Nullable;

/** A model file or dataset cannot be used; the kind becomes a job's failure. */
public final class CatalogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final FailureKind kind;

  public CatalogException(FailureKind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public FailureKind kind() {
    return kind;
  }
}
