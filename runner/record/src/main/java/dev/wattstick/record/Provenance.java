package dev.wattstick.record;

/** Where a number comes from. A number without one of these does not exist: it is absent. */
public enum Provenance {
  /** Read from an instrument in the same run: a power meter, or the clock for times. */
  METER,
  /** Read from the processor's own energy counters. */
  RAPL,
  /** A constant that a named scale or study prescribes for this kind of hardware. */
  MODEL_CONSTANT,
  /** Estimated from facts of the hardware, for example its thermal design power. */
  ESTIMATED,
  /** Taken over from somebody else's measurement. */
  IMPORTED,
  /** Made by the simulated device; never enters a database unless asked for. */
  SIMULATED
}
