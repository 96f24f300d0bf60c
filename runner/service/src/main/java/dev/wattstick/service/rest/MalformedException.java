package dev.wattstick.service.rest;

/** A body, header or query cannot be read at all. */
final class MalformedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedException(String message) {
    super(message);
  }
}
