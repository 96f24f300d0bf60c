package dev.wattstick.client;

/** The service cannot be reached or did not do what was asked; the message says why. */
public class ClientException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClientException(String message) {
    super(message);
  }

  ClientException(String message, Throwable cause) {
    super(message, cause);
  }
}
