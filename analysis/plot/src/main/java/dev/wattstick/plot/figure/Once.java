package dev.wattstick.plot.figure;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What takes a while to read: read when it is first asked for, and then kept. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> read;
  private @Nullable T value;

  Once(Supplier<T> read) {
    this.read = read;
  }

  @Override
  public synchronized T get() {
    T known = value;
    if (known == null) {
      known = read.get();
      value = known;
    }
    return known;
  }
}
