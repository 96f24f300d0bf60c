package dev.wattstick.analysis.rating;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One line of the tidy table.
 *
 * @param metric a metric's column, or {@code compound}, {@code quality}, {@code resource}, or
 *     (scale strep-2025) another property group
 * @param value in the metric's unit; absent where missing, and for compounds
 * @param index 1 for the reference, higher is better; absent where missing (scale strep-2025)
 * @param rating 0 (A) to 4 (E); absent without an index
 */
public record RatedCell(
    String dataset,
    String task,
    String environment,
    String model,
    String metric,
    OptionalDouble value,
    OptionalDouble index,
    OptionalInt rating) {}
