package dev.wattstick.worker.meter;

/** What a meter gives. */
public enum MeterKind {
  /** Joules since any beginning: energy is a difference of two readings. */
  COUNTER,
  /** Watts, now and then. */
  SAMPLED,
  /** Watts that nobody measured, such as a data sheet's. */
  ASSUMED
}
