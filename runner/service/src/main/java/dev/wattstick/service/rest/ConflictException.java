package dev.wattstick.service.rest;

/** What is asked does not fit the state of the thing it is asked of. */
final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ConflictException(String message) {
    super(message);
  }
}
