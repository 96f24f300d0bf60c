package dev.wattstick.analysis.json;

import dev.wattstick.analysis.frame.BadDataException;
import org.jspecify.annotations.Nullable;

/** A text that is not the JSON it should be. */
public final class BadJsonException extends BadDataException {
  private static final long serialVersionUID = 1L;

  BadJsonException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
