package dev.wattstick.service.probe;

import org.jspecify.annotations.Nullable;

/** The worker could not say what this node has; asking again later may help. */
public final class ProbeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ProbeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
