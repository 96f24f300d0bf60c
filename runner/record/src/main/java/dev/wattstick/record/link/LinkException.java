package dev.wattstick.record.link;

import org.jspecify.annotations.Nullable;

/** The worker's end of the link cannot be opened, or what came over it is not a request. */
public final class LinkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LinkException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
