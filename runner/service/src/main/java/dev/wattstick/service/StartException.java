package dev.wattstick.service;

/** The service cannot start; the message is one sentence: what, which, and what to do. */
final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartException(String message) {
    super(message);
  }
}
