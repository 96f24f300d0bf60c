package dev.wattstick.service.queue;

import org.jspecify.annotations.Nullable;

/**
 * How far a running job is. Nothing is reported from within the timed loop: this is derived from
 * the clock and from how long the phase was expected to take.
 *
 * @param phase {@code starting}, {@code load}, {@code first-inference}, {@code warm-up}, {@code
 *     steady-state} or {@code quality}
 * @param fraction of the whole measurement, below 1; null while it is not known
 * @param elapsedSeconds since the worker was started
 * @param remainingSeconds expected; null while it is not known
 */
public record JobProgress(
    String phase,
    @Nullable Double fraction,
    double elapsedSeconds,
    @Nullable Double remainingSeconds) {}
