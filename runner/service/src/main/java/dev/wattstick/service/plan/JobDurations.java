package dev.wattstick.service.plan;

import dev.wattstick.record.Mode;
import dev.wattstick.record.Scenario;
import dev.wattstick.service.fault.Faults;
import java.time.Duration;

/**
 * How long a job lasts: the mode's demands, unless the request says otherwise.
 *
 * @param timeout of the whole measurement
 */
record JobDurations(
    long minQueries,
    Duration minDuration,
    Duration maxDuration,
    Duration warmup,
    Duration timeout) {
  private static final Duration WARMUP = Duration.ofMillis(500);
  private static final Duration TIMEOUT = Duration.ofMinutes(10);

  /** Loading, warm-up and the evaluation of a dataset come on top of the timed part. */
  private static final Duration AROUND = Duration.ofMinutes(5);

  static JobDurations of(JobRequest request, Mode mode, Scenario scenario, Faults faults) {
    int batchSize = request.batchSize() == null ? 1 : request.batchSize();
    ModeDemands demands = ModeDemands.of(mode, scenario, batchSize);
    Duration asked = request.duration();
    Duration shortest = asked == null ? demands.minDuration() : asked;
    Duration longest = asked == null ? demands.maxDuration() : asked;
    Duration warmup = request.warmup() == null ? WARMUP : request.warmup();
    Duration needed = warmup.plus(shortest);
    Duration timeout = request.timeout();
    if (timeout == null) {
      Duration ample = warmup.plus(longest).plus(AROUND);
      timeout = ample.compareTo(TIMEOUT) > 0 ? ample : TIMEOUT;
    } else if (timeout.compareTo(needed) <= 0 && !faults.at("/timeout")) {
      faults.add(
          "/timeout", "must be longer than warm-up and shortest steady state together, " + needed);
    }
    return new JobDurations(
        request.minQueries() == null ? demands.minQueries() : request.minQueries(),
        shortest,
        longest,
        warmup,
        timeout);
  }
}
