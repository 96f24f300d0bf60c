package dev.wattstick.service.rest;

/** A body is longer than what is read. */
final class TooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooLargeException(String message) {
    super(message);
  }
}
