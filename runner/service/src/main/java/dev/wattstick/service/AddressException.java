package dev.wattstick.service;

/** The service must not or cannot listen where it is told to; the message is one sentence. */
final class AddressException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  AddressException(String message) {
    super(message);
  }
}
