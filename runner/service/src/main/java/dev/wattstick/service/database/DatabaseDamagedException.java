package dev.wattstick.service.database;

/** A database that was whole when it was stored cannot be read any more. */
public final class DatabaseDamagedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseDamagedException(String message, Throwable cause) {
    super(message, cause);
  }
}
