package dev.wattstick.record;

/**
 * What a simulated device does; its numbers carry {@link Provenance#SIMULATED}.
 *
 * @param latencyNs median latency of one inference
 * @param jitter standard deviation of the logarithm of the latency; 0 is constant
 * @param powerWatts mean power while it runs
 * @param seed of latency and power; the same seed gives the same series
 */
public record SimulatedDevice(long latencyNs, double jitter, double powerWatts, long seed) {}
