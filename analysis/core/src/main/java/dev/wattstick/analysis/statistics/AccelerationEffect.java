package dev.wattstick.analysis.statistics;

/**
 * What an accelerator does to one metric of one model on one host.
 *
 * @param accelerated the metric on {@code key.processor()}, in the metric's unit
 * @param baseline the metric on the baseline processor of the same host, in the metric's unit
 * @param ratio accelerated / baseline: below 1 is less
 */
public record AccelerationEffect(
    MeasurementTable.Key key, String metric, double accelerated, double baseline, double ratio) {}
