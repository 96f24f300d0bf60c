package dev.wattstick.worker.meter;

import java.util.function.LongSupplier;

/**
 * What a session needs to know of the run next to it.
 *
 * @param clock nanoseconds, that of the timed loop
 * @param longestNs how long it will last at most; room for it is taken before it starts, so that
 *     nothing is allocated next to the timed loop
 */
public record Recording(LongSupplier clock, long longestNs) {}
