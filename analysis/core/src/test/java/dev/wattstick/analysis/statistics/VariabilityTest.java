package dev.wattstick.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class VariabilityTest {

  @Test
  void spreadAgreesWithScipy() {
    JsonNode golden = GoldenStatistics.get("variability");
    double[] runs = GoldenStatistics.numbers(golden.get("runs"));

    Variability spread = Variability.of(runs);

    assertThat(spread.runs()).isEqualTo(4);
    close(spread.mean(), golden.get("mean"));
    close(spread.sd(), golden.get("sd"));
    close(spread.cv(), golden.get("cv"));
    close(Variability.populationSd(runs), golden.get("populationSd"));
    assertThat(spread.min()).hasValue(0.0497);
    assertThat(spread.max()).hasValue(0.05234);
  }

  private static void close(OptionalDouble actual, JsonNode expected) {
    assertThat(actual.orElseThrow()).isCloseTo(expected.asDouble(), within(1e-15));
  }

  @Test
  void oneRunHasNoSpread() {
    Variability spread = Variability.of(2, Double.NaN);

    assertThat(spread.runs()).isEqualTo(1);
    assertThat(spread.mean()).hasValue(2);
    assertThat(spread.sd()).isEmpty();
    assertThat(spread.cv()).isEmpty();
    assertThat(Variability.populationSd(2, Double.NaN)).hasValue(0);
  }

  @Test
  void noRunHasNothing() {
    assertThat(Variability.of(Double.NaN).mean()).isEmpty();
    assertThat(Variability.of().max()).isEmpty();
    assertThat(Variability.populationSd()).isEmpty();
  }

  @Test
  void aMeanOfZeroHasNoCoefficientOfVariation() {
    assertThat(Variability.of(-1, 1).cv()).isEmpty();
    assertThat(Variability.of(-3, -1).cv().orElseThrow()).isPositive();
  }
}
