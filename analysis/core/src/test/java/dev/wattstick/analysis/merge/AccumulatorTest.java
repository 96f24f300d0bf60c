package dev.wattstick.analysis.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccumulatorTest {

  private static Accumulator of(double... values) {
    Accumulator accumulator = new Accumulator();
    for (double value : values) {
      accumulator.add(value);
    }
    return accumulator;
  }

  @Test
  void compensatesTheSum() {
    // Plain summation gives 0.09999999999999999.
    assertThat(of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1).mean()).isEqualTo(0.1);
  }

  @Test
  void passesOverMissingValues() {
    Accumulator accumulator = of(1, Double.NaN, 3);
    assertThat(accumulator.n()).isEqualTo(2);
    assertThat(accumulator.mean()).isEqualTo(2);
    assertThat(accumulator.sd()).isEqualTo(Math.sqrt(2), within(1e-15));
    assertThat(accumulator.min()).isEqualTo(1);
    assertThat(accumulator.max()).isEqualTo(3);
  }

  @Test
  void isMissingWhereNothingWasThere() {
    assertThat(of(Double.NaN).mean()).isNaN();
    assertThat(of().max()).isNaN();
    assertThat(of(1).sd()).isNaN();
  }

  @Test
  void keepsAnInfiniteMean() {
    assertThat(of(1, Double.POSITIVE_INFINITY, 2).mean()).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void ordersTextByCodePoint() {
    List<String> words = new ArrayList<>(List.of("b", "\uE000", "a", "B", "\uD83D\uDE00", "ab"));
    words.sort(CodePoints::compare);
    assertThat(words).containsExactly("B", "a", "ab", "b", "\uE000", "\uD83D\uDE00");
  }
}
