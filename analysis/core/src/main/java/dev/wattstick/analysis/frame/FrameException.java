package dev.wattstick.analysis.frame;

/** A table that does not have what was asked of it: a column, a type, a matching length. */
public final class FrameException extends BadDataException {
  private static final long serialVersionUID = 1L;

  public FrameException(String message) {
    super(message, null);
  }
}
