package dev.wattstick.analysis.pickle;

import org.jspecify.annotations.Nullable;

/** The arguments of a call or the items of a state, taken by position and type. */
final class Arguments {
  private final String of;
  private final @Nullable Object[] values;

  Arguments(String of, @Nullable Object... values) {
    this.of = of;
    this.values = values;
  }

  /** What is called or filled, for messages. */
  String of() {
    return of;
  }

  int count() {
    return values.length;
  }

  /** The argument as it is; null where there is none. */
  @Nullable Object get(int index) {
    return index < values.length ? values[index] : null;
  }

  static Arguments ofState(String of, @Nullable Object state) {
    if (state instanceof Object[] values) {
      return new Arguments(of, values);
    }
    throw wrong(of, "a tuple", state);
  }

  <T> T get(int index, Class<T> type) {
    Object value = get(index);
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    throw wrong(of + ", argument " + index, type.getSimpleName(), value);
  }

  /** A whole number of 0 or more that fits an int. */
  int count(int index) {
    long value = get(index, Number.class).longValue();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new BadPickleException(
          of
              + ", argument "
              + index
              + ", is "
              + value
              + ", which no table has; it is damaged, fetch it again.");
    }
    return (int) value;
  }

  /** A shape: a tuple of whole numbers of 0 or more. */
  int[] shape(int index) {
    Arguments shape = new Arguments(of + ", shape", get(index, Object[].class));
    int[] lengths = new int[shape.values.length];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = shape.count(i);
    }
    return lengths;
  }

  private static BadPickleException wrong(String of, String wanted, @Nullable Object value) {
    return new BadPickleException(
        of
            + ", has "
            + GuardedUnpickler.typeName(value)
            + " where pandas writes "
            + wanted
            + "; it was written by an unknown version or is damaged: save the table as CSV instead.");
  }
}
