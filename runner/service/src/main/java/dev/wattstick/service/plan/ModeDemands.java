package dev.wattstick.service.plan;

import dev.wattstick.record.Mode;
import dev.wattstick.record.Scenario;
import java.time.Duration;

/**
 * What a mode demands of the steady state. Of mode {@code valid} the numbers are MLPerf
 * Inference's: 600 s, and 1,024 queries (single-stream) or 24,576 samples (offline).
 *
 * @param minQueries at least this many queries
 * @param minDuration and at least this long
 * @param maxDuration but ended after this long
 */
public record ModeDemands(long minQueries, Duration minDuration, Duration maxDuration) {
  private static final int OFFLINE_SAMPLES = 24_576;

  public static ModeDemands of(Mode mode, Scenario scenario, int batchSize) {
    return switch (mode) {
      case QUICK -> new ModeDemands(128, Duration.ofSeconds(10), Duration.ofSeconds(60));
      case STANDARD -> new ModeDemands(1024, Duration.ofSeconds(60), Duration.ofMinutes(10));
      case VALID ->
          new ModeDemands(
              validQueries(scenario, batchSize), Duration.ofMinutes(10), Duration.ofHours(3));
    };
  }

  /**
   * The least number of latencies from which the scenario's figure can be given: p90 of
   * single-stream needs 64 by MLPerf's early stopping; throughput needs one query.
   */
  public static long percentileMinimum(Scenario scenario) {
    return switch (scenario) {
      case SINGLE_STREAM -> 64;
      case OFFLINE -> 1;
    };
  }

  private static long validQueries(Scenario scenario, int batchSize) {
    return switch (scenario) {
      case SINGLE_STREAM -> 1024;
      case OFFLINE -> (OFFLINE_SAMPLES + batchSize - 1) / batchSize;
    };
  }
}
