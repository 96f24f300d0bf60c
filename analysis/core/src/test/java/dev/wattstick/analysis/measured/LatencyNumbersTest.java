package dev.wattstick.analysis.measured;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.wattstick.record.run.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Distributions and windows against what NumPy and SciPy say (see figures_golden.py). */
class LatencyNumbersTest {

  private static JsonNode golden(String name) throws IOException {
    try (InputStream json = LatencyNumbersTest.class.getResourceAsStream("golden_measured.json")) {
      return new ObjectMapper().readTree(json).get(name);
    }
  }

  private static long[] longs(JsonNode array) {
    long[] numbers = new long[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asLong();
    }
    return numbers;
  }

  /** Queries one after the other. */
  private static Samples samples(long[] latencyNs) {
    long[] start = new long[latencyNs.length];
    for (int i = 1; i < start.length; i++) {
      start[i] = start[i - 1] + latencyNs[i - 1];
    }
    return new Samples(start, latencyNs);
  }

  @Test
  void fewQueriesGiveTheWholeDistribution() throws IOException {
    JsonNode few = golden("few");
    List<LatencyDistribution.Step> steps =
        LatencyDistribution.of(samples(longs(few.get("latenciesNs")))).steps();
    assertThat(steps).hasSize(30);
    JsonNode x = few.get("ecdfX");
    for (int i = 0; i < x.size(); i++) {
      long latency = x.get(i).asLong();
      double share =
          steps.stream()
              .filter(step -> step.latencyNs() == latency)
              .mapToDouble(LatencyDistribution.Step::share)
              .max()
              .orElse(0);
      assertThat(share).isEqualTo(few.get("ecdfShare").get(i).asDouble());
    }
  }

  @Test
  void ofManyQueriesSomeStepsAreShownAllOfThemExact() throws IOException {
    JsonNode many = golden("many");
    long[] latencies = longs(many.get("latenciesNs"));
    List<LatencyDistribution.Step> steps = LatencyDistribution.of(samples(latencies)).steps();
    assertThat(steps).hasSizeBetween(300, 700);
    Arrays.sort(latencies);
    for (LatencyDistribution.Step step : steps) {
      int rank = (int) Math.round(step.share() * latencies.length);
      assertThat(step.latencyNs()).isEqualTo(latencies[rank - 1]);
    }
    assertThat(steps.get(0).share()).isEqualTo(1.0 / latencies.length);
    assertThat(steps.get(steps.size() - 1).share()).isEqualTo(1);
    assertThat(steps.get(steps.size() - 2).share()).isEqualTo(1 - 1.0 / latencies.length);
  }

  @Test
  void windowsAreFullAndHaveTheirPercentiles() throws IOException {
    JsonNode golden = golden("windows");
    Samples samples = samples(longs(golden.get("latenciesNs")));
    LatencyWindows windows =
        LatencyWindows.ofLength(samples, golden.get("seconds").asDouble()).orElseThrow();
    assertThat(windows.windows()).hasSize(golden.get("windows").size());
    for (int i = 0; i < windows.windows().size(); i++) {
      JsonNode expected = golden.get("windows").get(i);
      LatencyWindows.Window window = windows.windows().get(i);
      assertThat(window.endSeconds()).isEqualTo(expected.get(0).asDouble());
      assertThat(window.queries()).isEqualTo(expected.get(1).asInt());
      assertThat(window.p50Ns()).isEqualTo(expected.get(2).asLong());
      assertThat(window.p90Ns()).isEqualTo(expected.get(3).asLong());
    }
  }

  private static Samples every(long ns, int count) {
    long[] latencies = new long[count];
    Arrays.fill(latencies, ns);
    return samples(latencies);
  }

  @Test
  void theShortestLengthWithFiftyQueriesEachIsChosen() {
    // 100 queries a second for 10 s: 0.5 s hold 50.
    LatencyWindows windows = LatencyWindows.of(every(10_000_000, 1000)).orElseThrow();
    assertThat(windows.seconds()).isEqualTo(0.5);
    assertThat(windows.windows()).hasSize(20).allMatch(window -> window.queries() == 50);
    // 10,000 queries a second for 10 s: 30 windows at most.
    assertThat(LatencyWindows.of(every(100_000, 100_000)).orElseThrow().seconds()).isEqualTo(0.5);
  }

  @Test
  void aRunTooShortForTwoWindowsHasNone() {
    assertThat(LatencyWindows.of(every(10_000_000, 99))).isEmpty();
    assertThat(LatencyWindows.of(every(10_000_000, 1))).isEmpty();
    assertThat(LatencyWindows.ofLength(every(10_000_000, 1000), 60)).isEmpty();
  }

  @Test
  void aGapWithoutQueriesIsNoWindow() {
    long[] latencies = new long[200];
    Arrays.fill(latencies, 1_000_000);
    latencies[100] = 2_000_000_000L;
    assertThat(LatencyWindows.ofLength(samples(latencies), 0.05)).isEmpty();
  }
}
