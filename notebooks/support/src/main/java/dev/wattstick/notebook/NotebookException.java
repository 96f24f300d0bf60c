package dev.wattstick.notebook;

import org.jspecify.annotations.Nullable;

/** What a notebook asked for is not there; the message says what to do. */
public final class NotebookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotebookException(String message) {
    this(message, null);
  }

  NotebookException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
