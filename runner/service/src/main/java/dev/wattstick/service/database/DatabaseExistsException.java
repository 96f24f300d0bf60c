package dev.wattstick.service.database;

/** A database of that name is there already, or is one that is not to be touched. */
public final class DatabaseExistsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DatabaseExistsException(String message) {
    super(message);
  }
}
