package dev.wattstick.service.rest;

import dev.wattstick.service.fault.Faults;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a query parameter that names one of a few things. */
final class Choice {
  private Choice() {}

  /** Null when it is absent, and, with a fault, when it is none of them. */
  static <E> @Nullable E of(
      String parameter, @Nullable String text, E[] values, Function<E, String> id, Faults faults) {
    if (text == null) {
      return null;
    }
    for (E value : values) {
      if (id.apply(value).equalsIgnoreCase(text)) {
        return value;
      }
    }
    faults.unknown("/" + parameter, parameter, text, Arrays.stream(values).map(id).toList());
    return null;
  }
}
