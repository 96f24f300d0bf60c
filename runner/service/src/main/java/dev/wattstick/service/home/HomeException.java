package dev.wattstick.service.home;

import org.jspecify.annotations.Nullable;

/** The home cannot be used; the message is one sentence for the person who starts the service. */
public final class HomeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public HomeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
