package dev.wattstick.record;

import org.jspecify.annotations.Nullable;

/** A text is not the JSON it should be. */
public class RecordFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public RecordFormatException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
