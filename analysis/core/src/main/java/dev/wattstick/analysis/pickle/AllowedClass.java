package dev.wattstick.analysis.pickle;

import org.jspecify.annotations.Nullable;

/** A class or function that a pickle may name, and what calling it makes. */
record AllowedClass(String name, Maker maker) {

  /** Makes the object from the arguments. */
  interface Maker {
    Object make(Arguments arguments);
  }

  Object construct(@Nullable Object[] values) {
    return maker.make(new Arguments(name, values));
  }

  @Override
  public String toString() {
    return name;
  }
}
