package dev.wattstick.record.npy;

/** A file is not an array that a tensor can take; the message continues "the file …". */
public final class NpyFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NpyFormatException(String message) {
    super(message);
  }
}
