package dev.wattstick.worker.measure;

import dev.wattstick.record.WorkerPlan;

/**
 * When a series of queries is long enough.
 *
 * @param minQueries at least so many
 * @param minDurationNs and at least so long
 * @param maxDurationNs but no query begins after this, even with fewer than the minimum
 */
record StopRule(long minQueries, long minDurationNs, long maxDurationNs) {

  /** Of a plan; whatever it says, there is one query. */
  static StopRule steadyState(WorkerPlan plan) {
    return new StopRule(
        Math.max(1, plan.spec().minQueries()),
        plan.spec().minDurationNs(),
        Math.max(1, plan.spec().maxDurationNs()));
  }

  boolean over(long queries, long elapsedNs) {
    return elapsedNs >= maxDurationNs || queries >= minQueries && elapsedNs >= minDurationNs;
  }
}
