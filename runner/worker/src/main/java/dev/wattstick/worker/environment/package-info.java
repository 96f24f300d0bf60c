/**
 * The machine: facts from {@code /proc} and {@code /sys}, and how noisy it is. Called by the
 * measuring and the probe; knows no engine. Roots are parameters; what cannot be read is null.
 */
@NullMarked
package dev.wattstick.worker.environment;

import org.jspecify.annotations.NullMarked;
