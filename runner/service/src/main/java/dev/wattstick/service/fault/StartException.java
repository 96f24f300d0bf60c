package dev.wattstick.service.fault;

/** The service cannot start; the message is one sentence: what, which, and what to do. */
public final class StartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StartException(String message) {
    super(message);
  }
}
