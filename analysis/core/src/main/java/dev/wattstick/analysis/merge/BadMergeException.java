package dev.wattstick.analysis.merge;

import dev.wattstick.analysis.frame.BadDataException;
import org.jspecify.annotations.Nullable;

/** Runs that cannot be merged: columns are missing or wrong, a run is doubled, or none is left. */
public final class BadMergeException extends BadDataException {
  private static final long serialVersionUID = 1L;

  BadMergeException(String message) {
    this(message, null);
  }

  BadMergeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
