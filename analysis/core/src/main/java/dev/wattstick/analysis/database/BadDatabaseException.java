package dev.wattstick.analysis.database;

import dev.wattstick.analysis.frame.BadDataException;
import org.jspecify.annotations.Nullable;

/**
 * A database folder that cannot be taken: a file, column or metric is missing, wrong or doubled.
 */
public final class BadDatabaseException extends BadDataException {
  private static final long serialVersionUID = 1L;

  BadDatabaseException(String message) {
    this(message, null);
  }

  BadDatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
