package dev.wattstick.analysis.pickle;

import org.jspecify.annotations.Nullable;

/** The values that a cell of a table may hold. */
final class Cells {

  private Cells() {}

  /** A String, Double, Long or Boolean, or null. */
  static @Nullable Object of(@Nullable Object value, String column) {
    if (value instanceof Integer whole) {
      return whole.longValue();
    }
    if (value == null
        || value instanceof String
        || value instanceof Double
        || value instanceof Long
        || value instanceof Boolean) {
      return value;
    }
    throw new BadPickleException(
        "column '"
            + Names.shown(column)
            + "' holds a "
            + GuardedUnpickler.typeName(value)
            + " where a table has numbers and text; convert the column.");
  }
}
