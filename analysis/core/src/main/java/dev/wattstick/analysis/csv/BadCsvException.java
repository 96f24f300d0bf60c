package dev.wattstick.analysis.csv;

import dev.wattstick.analysis.frame.BadDataException;
import org.jspecify.annotations.Nullable;

/** A CSV file that is damaged or holds what its columns must not hold. */
public final class BadCsvException extends BadDataException {
  private static final long serialVersionUID = 1L;

  BadCsvException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
