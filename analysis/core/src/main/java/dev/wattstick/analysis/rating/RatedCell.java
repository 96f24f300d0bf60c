package dev.wattstick.analysis.rating;

import org.jspecify.annotations.Nullable;

/**
 * One line of the tidy table; what is missing is null.
 *
 * @param metric a metric's column, or {@code compound}, {@code quality}, {@code resource}, or
 *     (scale strep-2025) another property group
 * @param value in the metric's unit; compounds have none
 * @param index 1 for the reference, higher is better; may be missing (scale strep-2025)
 * @param rating 0 (A) to 4 (E); none without an index
 * @param confidence share of resamples of the row's runs that give the same letter; only where the
 *     runs are at hand and are two or more
 */
public record RatedCell(
    String dataset,
    String task,
    String environment,
    String model,
    String metric,
    @Nullable Double value,
    @Nullable Double index,
    @Nullable Integer rating,
    @Nullable Letter letter,
    @Nullable Double confidence) {}
