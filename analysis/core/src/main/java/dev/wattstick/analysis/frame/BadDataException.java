package dev.wattstick.analysis.frame;

import org.jspecify.annotations.Nullable;

/**
 * Data from outside that cannot be taken. The message says what is wrong, with which thing, and
 * what to do. Every room of the analysis has its own small family below this one.
 */
public class BadDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadDataException(String message) {
    this(message, null);
  }

  public BadDataException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
