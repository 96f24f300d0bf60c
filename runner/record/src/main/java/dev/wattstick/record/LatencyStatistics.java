package dev.wattstick.record;

import org.jspecify.annotations.Nullable;

/**
 * Statistics of latencies, all in nanoseconds. A percentile is MLPerf's early-stopping estimate
 * with confidence 0.99 and tolerance 0: the t-th highest of n latencies, with the largest t for
 * which a binomial of n trials and probability 1 - p gives at most t successes with probability at
 * most 0.01. It is null where n is below the minimum: 11, 64, 130, 219, 662, 6636 for p50, p90,
 * p95, p97, p99, p99.9.
 *
 * @param n number of latencies
 * @param sd sample standard deviation (n - 1); null for n = 1
 */
public record LatencyStatistics(
    long n,
    long min,
    long max,
    double mean,
    @Nullable Double sd,
    @Nullable Long p50,
    @Nullable Long p90,
    @Nullable Long p95,
    @Nullable Long p97,
    @Nullable Long p99,
    @Nullable Long p999,
    Provenance provenance) {}
