package dev.wattstick.analysis.statistics;

/**
 * The effects of one processor on one metric, over models and hosts.
 *
 * @param count pairs with both values
 * @param geometricMean of the ratios, the mean that does not depend on which side is the baseline;
 *     NaN where a ratio is negative
 * @param min the smallest ratio
 * @param lowerQuartile linear quantiles, as in numpy
 * @param max the largest ratio
 */
public record EffectSummary(
    String processor,
    String metric,
    int count,
    double geometricMean,
    double min,
    double lowerQuartile,
    double median,
    double upperQuartile,
    double max) {}
