package dev.wattstick.service.publish;

import dev.wattstick.record.LatencyStatistics;
import dev.wattstick.record.Mode;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Scenario;
import dev.wattstick.record.Verdict;
import dev.wattstick.record.Verdict.Condition;
import dev.wattstick.record.WorkerEvent.Measurement;
import dev.wattstick.service.plan.ModeDemands;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Judges a measurement by what its mode demands, not by what its plan asked for: a run that was
 * shortened says so. Pure.
 */
final class Verdicts {
  private static final String PLAUSIBLE = "plausible-results";
  private static final String STABLE = "stable-latency";
  private static final String NOT_GROWING = "no-growing-latency";

  private Verdicts() {}

  static Verdict judge(Mode mode, Scenario scenario, int batchSize, Measurement measurement) {
    ModeDemands demands = ModeDemands.of(mode, scenario, batchSize);
    List<Condition> conditions =
        List.of(
            plausible(measurement),
            queries(demands, measurement.phases()),
            duration(demands, measurement.phases()),
            percentile(scenario, measurement.latency().inference()),
            stable(measurement.stability()),
            notGrowing(measurement.stability()));
    Verdict.Value value = value(mode, conditions);
    return new Verdict(value, conditions, advice(value, conditions));
  }

  private static Verdict.Value value(Mode mode, List<Condition> conditions) {
    if (fails(conditions, PLAUSIBLE)) {
      return Verdict.Value.INVALID;
    }
    if (mode == Mode.QUICK) {
      return Verdict.Value.QUICK;
    }
    boolean steady = !fails(conditions, STABLE) && !fails(conditions, NOT_GROWING);
    boolean enough =
        conditions.stream()
            .allMatch(c -> c.met() || c.name().equals(STABLE) || c.name().equals(NOT_GROWING));
    if (!enough) {
      return Verdict.Value.INVALID;
    }
    return steady ? Verdict.Value.VALID : Verdict.Value.UNSTABLE;
  }

  private static Condition plausible(Measurement measurement) {
    LatencyStatistics inference = measurement.latency().inference();
    LatencyStatistics endToEnd = measurement.latency().endToEnd();
    long queries = measurement.phases().steadyQueries();
    boolean met =
        queries > 0
            && inference.n() == queries
            && endToEnd.n() == queries
            && inference.min() > 0
            && endToEnd.mean() >= inference.mean();
    return new Condition(
        PLAUSIBLE,
        met,
        queries
            + " queries, "
            + inference.n()
            + " latencies, the shortest "
            + inference.min()
            + " ns; demanded: as many latencies as queries, all above 0, end to end not shorter"
            + " than inference");
  }

  private static Condition queries(ModeDemands demands, RunRecord.Phases phases) {
    return new Condition(
        "minimum-queries",
        phases.steadyQueries() >= demands.minQueries(),
        phases.steadyQueries() + " queries; demanded: " + demands.minQueries());
  }

  private static Condition duration(ModeDemands demands, RunRecord.Phases phases) {
    return new Condition(
        "minimum-duration",
        phases.steadyNs() >= demands.minDuration().toNanos(),
        seconds(phases.steadyNs()) + "; demanded: " + seconds(demands.minDuration().toNanos()));
  }

  private static Condition percentile(Scenario scenario, LatencyStatistics latency) {
    long minimum = ModeDemands.percentileMinimum(scenario);
    return new Condition(
        "percentile-minimum",
        latency.n() >= minimum,
        latency.n() + " latencies; " + scenario.id() + " demands " + minimum);
  }

  private static Condition stable(RunRecord.Stability stability) {
    String found =
        stability.ratio() == null
            ? "too few windows to tell"
            : String.format(
                Locale.ROOT, "largest / smallest window mean is %.3f", stability.ratio());
    return new Condition(STABLE, stability.stable(), found + "; demanded: at most 1.10");
  }

  private static Condition notGrowing(RunRecord.Stability stability) {
    RunRecord.Trend trend = stability.trend();
    String found =
        trend == null
            ? "too few queries to tell"
            : String.format(
                Locale.ROOT,
                "rank correlation of latency and time is %.2f, last quarter / first quarter %.3f",
                trend.rankCorrelation(),
                trend.growth());
    return new Condition(
        NOT_GROWING,
        trend == null || !trend.grows(),
        found + "; demanded: not both at least 0.80 and above 1.10");
  }

  private static String advice(Verdict.Value value, List<Condition> conditions) {
    return switch (value) {
      case VALID -> "Nothing is to be done.";
      case QUICK ->
          "Good for a look; measure again with mode standard or valid before you conclude.";
      case UNSTABLE ->
          fails(conditions, NOT_GROWING)
              ? "Latency grew with the number of the query: the model carries a state that grows,"
                  + " or the device slows down; fix the size of the state, or let the device"
                  + " cool, and measure again."
              : "Latency drifted: let the device cool, stop other work on the host, and measure"
                  + " again.";
      case INVALID ->
          fails(conditions, PLAUSIBLE)
              ? "The numbers contradict each other: do not use them, and report the engine."
              : "The run was too short: measure again without a shortened duration or query count.";
    };
  }

  private static boolean fails(List<Condition> conditions, String name) {
    return conditions.stream().anyMatch(c -> c.name().equals(name) && !c.met());
  }

  private static String seconds(long ns) {
    return String.format(Locale.ROOT, "%.3f s", ns / (double) Duration.ofSeconds(1).toNanos());
  }
}
