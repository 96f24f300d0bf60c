package dev.wattstick.plot.draw;

import dev.wattstick.analysis.frame.BadDataException;
import org.jspecify.annotations.Nullable;

/** A picture that cannot be drawn or written. */
public final class PictureException extends BadDataException {
  private static final long serialVersionUID = 1L;

  public PictureException(String message) {
    super(message, null);
  }

  PictureException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
