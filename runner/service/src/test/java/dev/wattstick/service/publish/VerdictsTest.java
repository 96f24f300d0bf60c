package dev.wattstick.service.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.wattstick.record.LatencyStatistics;
import dev.wattstick.record.Measured;
import dev.wattstick.record.Mode;
import dev.wattstick.record.Provenance;
import dev.wattstick.record.RunRecord;
import dev.wattstick.record.Scenario;
import dev.wattstick.record.Verdict;
import dev.wattstick.record.Verdict.Condition;
import dev.wattstick.record.WorkerEvent.Measurement;
import dev.wattstick.service.FakeFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerdictsTest {
  private static final long MINUTE_NS = 60_000_000_000L;

  @Test
  void aStandardRunThatMeetsEverythingIsValid() {
    Verdict verdict = judge(Mode.STANDARD, measured(1024, MINUTE_NS, 1.05));
    assertThat(verdict.value()).isEqualTo(Verdict.Value.VALID);
    assertThat(verdict.conditions()).allMatch(Condition::met).hasSize(6);
    assertThat(verdict.advice()).isEqualTo("Nothing is to be done.");
  }

  @Test
  void tooFewQueriesAreInvalid() {
    Verdict verdict = judge(Mode.STANDARD, measured(1023, MINUTE_NS, 1.05));
    assertThat(verdict.value()).isEqualTo(Verdict.Value.INVALID);
    assertThat(unmet(verdict)).containsExactly("minimum-queries");
  }

  @Test
  void tooShortATimeIsInvalidWhateverThePlanAskedFor() {
    Verdict verdict = judge(Mode.VALID, measured(5000, MINUTE_NS, 1.05));
    assertThat(verdict.value()).isEqualTo(Verdict.Value.INVALID);
    assertThat(unmet(verdict)).containsExactly("minimum-duration");
    assertThat(verdict.advice()).contains("too short");
  }

  @Test
  void aDriftIsUnstableAndSoIsAStabilityThatCouldNotBeJudged() {
    assertThat(judge(Mode.STANDARD, measured(1024, MINUTE_NS, 1.11)).value())
        .isEqualTo(Verdict.Value.UNSTABLE);
    assertThat(judge(Mode.STANDARD, measured(1024, MINUTE_NS, null)).value())
        .isEqualTo(Verdict.Value.UNSTABLE);
  }

  @Test
  void aLatencyThatGrowsWithTheQueriesIsUnstableAndSaysWhy() {
    RunRecord.Trend grows = new RunRecord.Trend(0.99, 1.5, true);
    Verdict verdict = judge(Mode.STANDARD, measured(1024, MINUTE_NS, 1.05, grows));
    assertThat(verdict.value()).isEqualTo(Verdict.Value.UNSTABLE);
    assertThat(unmet(verdict)).containsExactly("no-growing-latency");
    assertThat(verdict.advice()).contains("grew with the number of the query");
  }

  @Test
  void aShortRunIsInvalidEvenWhenUnstable() {
    assertThat(judge(Mode.STANDARD, measured(10, MINUTE_NS, 2.0)).value())
        .isEqualTo(Verdict.Value.INVALID);
  }

  @Test
  void aQuickRunIsQuickAndSaysWhatItLacks() {
    Verdict verdict = judge(Mode.QUICK, measured(20, 1_000_000, null));
    assertThat(verdict.value()).isEqualTo(Verdict.Value.QUICK);
    assertThat(unmet(verdict))
        .containsExactly(
            "minimum-queries", "minimum-duration", "percentile-minimum", "stable-latency");
  }

  @Test
  void contradictingNumbersAreInvalidInEveryMode() {
    Measurement lost = measured(100, new RunRecord.Phases(1, 1, 1, 1, 101, MINUTE_NS), 1.0, null);
    for (Mode mode : Mode.values()) {
      assertThat(judge(mode, lost).value()).isEqualTo(Verdict.Value.INVALID);
    }
  }

  @Test
  void validOfflineCountsSamples() {
    Measurement measurement = measured(768, 11 * MINUTE_NS, 1.0);
    assertThat(Verdicts.judge(Mode.VALID, Scenario.OFFLINE, 32, measurement).value())
        .isEqualTo(Verdict.Value.VALID);
    assertThat(Verdicts.judge(Mode.VALID, Scenario.OFFLINE, 31, measurement).value())
        .isEqualTo(Verdict.Value.INVALID);
  }

  private static Verdict judge(Mode mode, Measurement measurement) {
    return Verdicts.judge(mode, Scenario.SINGLE_STREAM, 1, measurement);
  }

  private static List<String> unmet(Verdict verdict) {
    return verdict.conditions().stream().filter(c -> !c.met()).map(Condition::name).toList();
  }

  private static Measurement measured(long queries, long steadyNs, @Nullable Double ratio) {
    return measured(queries, steadyNs, ratio, new RunRecord.Trend(0.1, 1.2, false));
  }

  private static Measurement measured(
      long queries, long steadyNs, @Nullable Double ratio, RunRecord.Trend trend) {
    return measured(queries, new RunRecord.Phases(1, 1, 1, 1, queries, steadyNs), ratio, trend);
  }

  private static Measurement measured(
      long latencies,
      RunRecord.Phases phases,
      @Nullable Double ratio,
      RunRecord.@Nullable Trend trend) {
    LatencyStatistics latency =
        new LatencyStatistics(
            latencies, 1, 2, 1.5, 0.1, null, null, null, null, null, null, Provenance.METER);
    Measured none = Measured.absent("J", "no meter");
    return new Measurement(
        new RunRecord.Engine("tflite", "2", null),
        phases,
        new RunRecord.Latencies(latency, latency),
        Measured.of(1, "1/s", Provenance.METER, "clock"),
        new RunRecord.Energy(none, none, none, null, null),
        null,
        "no dataset",
        new RunRecord.Stability(List.of(), ratio, ratio != null && ratio <= 1.10, trend),
        new RunRecord.Acceleration(null, null, null, "CPU"),
        FakeFacts.environment(),
        List.of(),
        List.of(),
        FakeFacts.EXECUTION);
  }
}
