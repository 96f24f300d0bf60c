package dev.wattstick.analysis.pickle;

import org.jspecify.annotations.Nullable;

/** An object that a pickle makes empty and then gives its state (opcode BUILD). */
interface Fillable {
  void fill(@Nullable Object state);
}
