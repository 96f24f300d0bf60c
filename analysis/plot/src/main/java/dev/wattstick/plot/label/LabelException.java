package dev.wattstick.plot.label;

import dev.wattstick.analysis.frame.BadDataException;
import org.jspecify.annotations.Nullable;

/** A label that cannot be made: what it should be of is unknown, ambiguous or unrated. */
public final class LabelException extends BadDataException {
  private static final long serialVersionUID = 1L;

  public LabelException(String message) {
    super(message, null);
  }

  LabelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
