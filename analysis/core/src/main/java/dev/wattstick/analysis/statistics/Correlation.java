package dev.wattstick.analysis.statistics;

import org.jspecify.annotations.Nullable;

/**
 * Two metrics of one dataset and task; a metric with itself has 1.
 *
 * @param coefficient Pearson's, -1 to 1; missing with fewer than three rows, or where one does not
 *     vary
 * @param rows that have both
 */
public record Correlation(
    String dataset,
    String task,
    String metricA,
    String metricB,
    @Nullable Double coefficient,
    int rows) {}
