package dev.wattstick.analysis.intake;

import dev.wattstick.analysis.frame.BadDataException;
import org.jspecify.annotations.Nullable;

/** A source that cannot be imported; nothing of it is taken. */
public final class BadIntakeException extends BadDataException {
  private static final long serialVersionUID = 1L;

  BadIntakeException(String message) {
    this(message, null);
  }

  BadIntakeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
