package dev.wattstick.worker.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EarlyStoppingTest {

  static List<String[]> golden() {
    return Golden.rows("early_stopping.csv");
  }

  @ParameterizedTest
  @MethodSource("golden")
  void agreesWithScipy(String p, String n, String t) {
    assertThat(EarlyStopping.rankFromTop(Long.parseLong(n), Double.parseDouble(p)))
        .isEqualTo(Long.parseLong(t));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 11", "0.9, 64", "0.95, 130", "0.97, 219", "0.99, 662", "0.999, 6636"})
  void needsMlperfsMinimumOfLatencies(double p, int minimum) {
    long[] sorted = LongStream.rangeClosed(1, minimum).toArray();
    assertThat(EarlyStopping.estimate(sorted, p)).isEqualTo((long) minimum);
    long[] oneLess = LongStream.rangeClosed(1, minimum - 1).toArray();
    assertThat(EarlyStopping.estimate(oneLess, p)).isNull();
  }

  @Test
  void isTheTthHighest() {
    long[] sorted = LongStream.rangeClosed(1, 1000).toArray();
    assertThat(EarlyStopping.estimate(sorted, 0.9)).isEqualTo(1000L - 78 + 1);
  }
}
