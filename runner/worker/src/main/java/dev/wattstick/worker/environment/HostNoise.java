package dev.wattstick.worker.environment;

import java.util.function.LongSupplier;

/**
 * How much other work disturbs this machine: the coefficient of variation (standard deviation /
 * mean) of a fixed spin loop's duration; 0 is a silent machine.
 */
public final class HostNoise {
  private static final int WARM_UP_ROUNDS = 30;
  private static final int ROUNDS = 100;
  private static final int SPINS = 200_000;

  private HostNoise() {}

  /**
   * Spins for some 30 ms.
   *
   * @param clock nanoseconds, for example {@code System::nanoTime}
   */
  public static double measure(LongSupplier clock) {
    long[] durationsNs = new long[ROUNDS];
    long state = clock.getAsLong() | 1;
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      long startNs = clock.getAsLong();
      state = spin(state);
      long durationNs = clock.getAsLong() - startNs;
      // The state takes part, so that the spinning cannot be optimised away; it is never 0.
      durationsNs[Math.max(0, round)] = state == 0 ? 0 : durationNs;
    }
    return coefficientOfVariation(durationsNs);
  }

  /** Standard deviation (n - 1) / mean; 0 where all are 0. */
  static double coefficientOfVariation(long[] values) {
    double mean = 0;
    for (long value : values) {
      mean += (double) value / values.length;
    }
    double squares = 0;
    for (long value : values) {
      squares += (value - mean) * (value - mean);
    }
    return mean == 0 ? 0 : Math.sqrt(squares / (values.length - 1)) / mean;
  }

  /** Xorshift (Marsaglia 2003), which maps no state but 0 to 0. */
  private static long spin(long start) {
    long x = start;
    for (int i = 0; i < SPINS; i++) {
      x ^= x << 13;
      x ^= x >>> 7;
      x ^= x << 17;
    }
    return x;
  }
}
