package dev.wattstick.service.database;

/** Another import is at work. */
public final class ImportBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ImportBusyException() {
    super("Another import is at work, and there is one at a time; try again when it is done.");
  }
}
