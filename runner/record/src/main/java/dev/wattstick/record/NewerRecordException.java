package dev.wattstick.record;

/** A run record is of a schema that this code does not know yet. */
public final class NewerRecordException extends RecordFormatException {
  private static final long serialVersionUID = 1L;

  NewerRecordException(int version) {
    super("has schema version " + version + ", written by a newer version: update Wattstick", null);
  }
}
