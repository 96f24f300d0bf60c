package dev.wattstick.worker.meter;

import org.jspecify.annotations.Nullable;

/** What a meter gave over a run, by its kind. */
public sealed interface Readings {

  /** Why the readings stopped early; null when they did not. */
  @Nullable String fault();

  /**
   * Of a counter.
   *
   * @param joules since any beginning
   */
  record Counted(Series joules, @Nullable String fault) implements Readings {}

  /** Of a meter that is sampled. */
  record Sampled(Series watts, @Nullable String fault) implements Readings {}

  /** Where nothing was read. */
  record Assumed(double watts) implements Readings {
    @Override
    public @Nullable String fault() {
      return null;
    }
  }
}
