package dev.wattstick.analysis.draw;

import org.jspecify.annotations.Nullable;

/** A picture that cannot be drawn or written. */
public final class PictureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PictureException(String message) {
    super(message);
  }

  PictureException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
