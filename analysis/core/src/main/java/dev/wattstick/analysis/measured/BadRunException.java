package dev.wattstick.analysis.measured;

import dev.wattstick.analysis.frame.BadDataException;
import org.jspecify.annotations.Nullable;

/** A run directory that cannot be read, or a run that is not there. */
public final class BadRunException extends BadDataException {
  private static final long serialVersionUID = 1L;

  BadRunException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
