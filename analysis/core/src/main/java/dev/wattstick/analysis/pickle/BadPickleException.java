package dev.wattstick.analysis.pickle;

import dev.wattstick.analysis.frame.BadDataException;
import org.jspecify.annotations.Nullable;

/** A pickle that is damaged, asks for something that is not allowed, or is no pandas table. */
public final class BadPickleException extends BadDataException {
  private static final long serialVersionUID = 1L;

  BadPickleException(String message) {
    this(message, null);
  }

  BadPickleException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
