package dev.wattstick.quality;

import java.util.Map;

/**
 * Metrics of the samples that were evaluated.
 *
 * @param metrics by name, in the order of the record
 * @param counts behind those metrics that are a share of the samples, by the same names
 */
public record QualityResult(
    int samples, Map<String, Double> metrics, Map<String, Integer> counts) {}
